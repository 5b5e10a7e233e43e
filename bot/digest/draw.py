"""Drawing a digest at the moment when it is sent, from what is kept."""

from __future__ import annotations

from bot.cards.digest import digest_message
from bot.desk import Desk
from bot.digest import when
from bot.digest.content import digest
from bot.digest.values import Digest, Facts
from bot.sender import Drawing
from bot.store import digest_facts, digests
from bot.store.outbox import Method, Parcel
from nlp.review import Engine


def drawing(desk: Desk, parcel: Parcel) -> Drawing | None:
    """Return the post of a claimed digest; None where it is not set up any more."""
    with desk.store.read() as tx:
        run = digests.run(tx, int(str(parcel.args["run"])))
        plan = digests.plan(tx, run.team, run.channel) if run else None
        if run is None or plan is None:
            return None
        facts = digest_facts.facts(tx, plan, run.id)
    period = when.period_at(plan.schedule, run.at) if run.asked else run.period
    message = digest_message(digest_of(desk, facts, period))
    return Drawing(Method.POST, {"channel": plan.channel, **message.payload()})


def digest_of(desk: Desk, facts: Facts, period: str) -> Digest:
    """Return what a digest says now."""
    links = {one.item.id: desk.link(one.item) for one in facts.shared if one.item.card}
    engine = desk.reviews.engine
    return digest(facts, period, desk.now(), links, lambda *key: reason(engine, *key))


def reason(engine: Engine, check: str, entry: str) -> str:
    """Return why an entry of a check matters, or else the check itself; "" for none of ours."""
    entries = engine.lexicon.entries
    own = next((one.why for one in entries if (one.check, one.id) == (check, entry)), "")
    known = engine.analyst.checks.get(check)
    return own or (known.why if known else "")
