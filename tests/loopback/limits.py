"""Block Kit's limits, from Slack's reference pages for blocks, elements and composition objects."""

from __future__ import annotations

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
BLOCK_TEXT_SUM = 13_200  # msg_blocks_too_long is not documented; it was seen about here
MESSAGE_TEXT = 40_000  # chat.postMessage
UPDATE_TEXT = 4_000  # chat.update, "msg_too_long"
MARKDOWN_SUM = 12_000
VIEW_BYTES = 250_000
ID = 255

SELECTS = {
    f"{kind}_select" for kind in ("static", "external", "users", "conversations", "channels")
}
MULTI_SELECTS = {f"multi_{kind}" for kind in SELECTS}
CHOICES = {"checkboxes", "radio_buttons"}
DATES = {"datepicker", "timepicker"}
TYPED = {"plain_text_input", "email_text_input", "url_text_input", "number_input"}

ACCESSORIES = (
    {"button", "overflow", "image", "workflow_button"} | SELECTS | MULTI_SELECTS | CHOICES | DATES
)
ACTIONS = {"button", "overflow", "workflow_button", "rich_text_input", "datetimepicker"} | (
    SELECTS | CHOICES | DATES
)
INPUTS = {"datetimepicker", "rich_text_input", "file_input"} | (
    TYPED | SELECTS | MULTI_SELECTS | CHOICES | DATES
)

# allowed and required keys of each block, apart from type and block_id
BLOCKS: dict[str, tuple[set[str], set[str]]] = {
    "section": ({"text", "fields", "accessory", "expand"}, set()),
    "header": ({"text", "level"}, {"text"}),
    "context": ({"elements"}, {"elements"}),
    "actions": ({"elements"}, {"elements"}),
    "divider": (set(), set()),
    "image": ({"image_url", "slack_file", "alt_text", "title"}, {"alt_text"}),
    "input": (
        {"label", "element", "hint", "optional", "dispatch_action"},
        {"label", "element"},
    ),
    "rich_text": ({"elements"}, {"elements"}),
    "markdown": ({"text"}, {"text"}),
    "table": ({"rows", "column_settings"}, {"rows"}),
    "context_actions": ({"elements"}, {"elements"}),
}
MESSAGE_ONLY = {"markdown", "table", "context_actions"}

_MENU = {"placeholder", "confirm", "focus_on_load"}
_OPTIONS = {"options", "initial_options", "confirm", "focus_on_load"}
_CONVERSATION = {"default_to_current_conversation", "response_url_enabled", "filter"}
# allowed keys of each element, apart from type and action_id
ELEMENTS: dict[str, set[str]] = {
    "button": {
        "text", "url", "value", "style", "confirm", "accessibility_label", "visible_to_user_ids",
    },
    "overflow": {"options", "confirm"},
    "image": {"image_url", "slack_file", "alt_text"},
    "static_select": _MENU | {"options", "option_groups", "initial_option"},
    "external_select": _MENU | {"initial_option", "min_query_length"},
    "users_select": _MENU | {"initial_user"},
    "conversations_select": _MENU | _CONVERSATION | {"initial_conversation"},
    "channels_select": _MENU | {"initial_channel", "response_url_enabled"},
    "multi_static_select": _MENU
    | {"options", "option_groups", "initial_options", "max_selected_items"},
    "multi_external_select": _MENU | {"initial_options", "min_query_length", "max_selected_items"},
    "multi_users_select": _MENU | {"initial_users", "max_selected_items"},
    "multi_conversations_select": _MENU
    | {"initial_conversations", "default_to_current_conversation", "filter", "max_selected_items"},
    "multi_channels_select": _MENU | {"initial_channels", "max_selected_items"},
    "checkboxes": _OPTIONS,
    "radio_buttons": _OPTIONS - {"initial_options"} | {"initial_option"},
    "datepicker": _MENU | {"initial_date"},
    "timepicker": _MENU | {"initial_time", "timezone"},
    "datetimepicker": {"initial_date_time", "confirm", "focus_on_load"},
    "plain_text_input": {
        "initial_value", "multiline", "min_length", "max_length", "dispatch_action_config",
        "focus_on_load", "placeholder",
    },
    "email_text_input": {"initial_value", "dispatch_action_config", "focus_on_load", "placeholder"},
    "url_text_input": {"initial_value", "dispatch_action_config", "focus_on_load", "placeholder"},
    "number_input": {
        "is_decimal_allowed", "initial_value", "min_value", "max_value", "dispatch_action_config",
        "focus_on_load", "placeholder",
    },
    "rich_text_input": {"initial_value", "dispatch_action_config", "focus_on_load", "placeholder"},
    "file_input": {"filetypes", "max_files"},
    "workflow_button": {"text", "workflow", "style", "accessibility_label"},
    "feedback_buttons": {"positive_button", "negative_button"},
    "icon_button": {
        "icon", "text", "value", "confirm", "accessibility_label", "visible_to_user_ids",
    },
}  # fmt: skip

# how many options an element may offer
OPTION_COUNTS = {"overflow": 5, "checkboxes": 10, "radio_buttons": 10}
MENU_OPTIONS = 100
OPTION_KEYS = {"text", "value", "description", "url"}
VIEW_KEYS = {
    "type", "title", "blocks", "close", "submit", "private_metadata", "callback_id",
    "clear_on_close", "notify_on_close", "external_id", "submit_disabled",
}  # fmt: skip
RICH_TEXT = {"rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"}
RICH_PARTS = {
    "text", "link", "user", "usergroup", "channel", "emoji", "broadcast", "date", "team", "color",
}  # fmt: skip
