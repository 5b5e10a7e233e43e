"""The time zones that a menu offers: one for each set of rules that many people live by.

A menu in Slack holds a hundred. Zone names: the IANA time zone database.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.digest.when import place

NAMED: Mapping[str, str] = {
    "America/New_York": "Eastern time (New York)",
    "America/Chicago": "Central time (Chicago)",
    "America/Denver": "Mountain time (Denver)",
    "America/Phoenix": "Arizona (Phoenix)",
    "America/Los_Angeles": "Pacific time (Los Angeles)",
    "America/Anchorage": "Alaska (Anchorage)",
    "Pacific/Honolulu": "Hawaii (Honolulu)",
    "America/Puerto_Rico": "Puerto Rico",
    "Pacific/Guam": "Guam",
    "Pacific/Pago_Pago": "American Samoa (Pago Pago)",
    "UTC": "UTC, the same all year",
}
OTHERS = (
    "America/Adak", "America/Halifax", "America/St_Johns", "America/Toronto", "America/Winnipeg",
    "America/Regina", "America/Edmonton", "America/Vancouver", "America/Whitehorse",
    "America/Mexico_City", "America/Tijuana", "America/Cancun", "America/Guatemala",
    "America/Costa_Rica", "America/Panama", "America/Jamaica", "America/Havana", "America/Bogota",
    "America/Lima", "America/Caracas", "America/La_Paz", "America/Santiago", "America/Asuncion",
    "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "America/Montevideo",
    "America/Nuuk", "Atlantic/Cape_Verde", "Atlantic/Azores", "Atlantic/Reykjavik",
    "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Madrid", "Europe/Paris",
    "Europe/Brussels", "Europe/Amsterdam", "Europe/Berlin", "Europe/Zurich", "Europe/Vienna",
    "Europe/Rome", "Europe/Prague", "Europe/Warsaw", "Europe/Stockholm", "Europe/Oslo",
    "Europe/Copenhagen", "Europe/Athens", "Europe/Bucharest", "Europe/Helsinki", "Europe/Kyiv",
    "Europe/Istanbul", "Europe/Moscow", "Africa/Casablanca", "Africa/Accra", "Africa/Lagos",
    "Africa/Cairo", "Africa/Johannesburg", "Africa/Nairobi", "Asia/Jerusalem", "Asia/Beirut",
    "Asia/Riyadh", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul", "Asia/Karachi", "Asia/Kolkata",
    "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok", "Asia/Ho_Chi_Minh",
    "Asia/Jakarta", "Asia/Singapore", "Asia/Manila", "Asia/Hong_Kong", "Asia/Shanghai",
    "Asia/Taipei", "Asia/Seoul", "Asia/Tokyo", "Australia/Perth", "Australia/Adelaide",
    "Australia/Brisbane", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland",
    "Pacific/Apia", "Pacific/Kiritimati",
)  # fmt: skip


def offered(known: str = "") -> tuple[tuple[str, str], ...]:
    """Return the zones to choose from with their labels; `known`, where given, is among them."""
    zones = dict.fromkeys([*NAMED, *OTHERS])
    first = [known] if known and known not in zones else []
    return tuple((zone, label(zone)) for zone in [*first, *zones])


def label(zone: str) -> str:
    """Return how a zone is called in the menu: "Eastern time (New York)", "Berlin, Europe"."""
    region = zone.partition("/")[0]
    return NAMED.get(zone) or (f"{place(zone)}, {region}" if region != zone else zone)
