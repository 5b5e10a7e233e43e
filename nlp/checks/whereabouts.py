"""Hiding places, ways out and new addresses: what is written down can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.model import Category, Check, Example, Hit, Level
from nlp.parse import Parsed
from nlp.quick.glance import beginnings_in
from nlp.quick.later import later
from nlp.sense.sentences import offers_help, reassures, sentence_at

CHECK = Check(
    id="whereabouts",
    category=Category.SAFETY,
    level=Level.CARE,
    message="“{match}” writes down what keeps somebody safe.",
    why="Paper, phones and files get found, asked for and sent to the wrong address. A place to "
    "hide or a plan to leave is safest where nobody can read it.",
    sources=("safe_contact", "victimconnect"),
    examples=(
        Example(before="Where do you hide your go-bag?"),
        Example(before="Where do you keep your birth control?"),
        Example(before="What is the address of the place where you are hiding?"),
        Example(
            before="What address will you be moving to after you leave your partner?",
            also=(),
        ),
        Example(before="On what day do you plan to leave him?", also=("assumed-turns",)),
        Example(before="Describe your escape plan.", also=("coercive-command",)),
        Example(before="Write your safety plan here and take this sheet home with you."),
        Example(before="Name and address of the shelter where you are staying:"),
        Example(before="Safe house address and room:"),
        Example(before="What time is he out of the house?"),
        Example(fine="What time is your son out of school?"),
        Example(fine="Do you have a safety plan?"),
        Example(fine="Would you like help with a safety plan?"),
        Example(fine="Where will you stay after you leave the hospital?"),
        Example(fine="Where do you keep your bike?"),
        Example(fine="What is the address of the shelter where you volunteer?"),
        Example(fine="Where should we hide the eggs for the children?"),
        Example(fine="Where does your child hide during hide and seek?"),
        Example(fine="What day do you plan to leave for the camp?"),
        Example(fine="You do not need to tell us where you are staying. What is your first name?"),
    ),
)

WHO = (
    r"(?:you|she|he|they|(?:your|her|his|their|the|this) (?:child(?:ren)?|client|daughter|family"
    r"|kids|mother|resident|sister|son|survivor|woman|man|girl|boy|person))(?: and [\w ]{3,14}?)?"
)
KEPT = r"(?:hide|hiding|hidden|hid|keep|keeping|kept|leave|left|put|stash\w*|store[sd]?|storing)"
HIDEAWAY = (
    r"(?:(?:abortion|plan b|prep|hiv|birth control) ?pills?|birth control|contracepti\w+"
    r"|(?:go|escape|emergency|getaway|grab|packed|overnight|leaving)[- ]?bags?|bag packed"
    r"|(?:secret|hidden|escape|getaway|second|burner|extra|spare|emergency) (?:\w+ )?(?:bag|cash"
    r"|fund"
    r"|money|phone|savings|stash)|(?:protective|restraining) order"
    r"|money (?:that )?you(?: have|['’]ve)? (?:hidden|put (?:away|by)|saved|set aside)"
    r"|(?:evidence|photos|pictures|records?|notes|journal|diary) (?:of|about) (?:the |your |his "
    r"|her )?"
    r"(?:abuse|bruises|injuries|violence))"
)
HARMER = (
    r"(?:abuser|batterer|boyfriend|ex|girlfriend|her|him|home|husband|marriage|partner|pimp"
    r"|relationship|spouse|stepfather|them|trafficker|wife|your father|your mother|your parents)"
)
FROM_THEM = rf"(?:(?:an?|the|this|that|your|his|her|their) )?(?:abusive |violent )?{HARMER}"
AWAY = (
    r"(?:escap(?:e|ed|ing)(?! (?:game|room))|(?:get|getting|got|run|ran|running|move|moved"
    r"|moving) (?:away|out) from"
    rf"(?: {FROM_THEM})?|fle(?:e|d|eing)|(?:leav(?:e|ing)|left|separat\w+ from|hid(?:e"
    rf"|ing) from) {FROM_THEM}(?! (?:in|at|for|to|with|by) ))"
)
NEW = (
    r"(?:new|next|future|forwarding|confidential|secret|hidden|undisclosed|safe|protected"
    r"|relocation)"
)
GO = r"(?:be (?:going|living|moving|staying)|go|going|live|living|move|moving|run|stay|staying)"
REFUGE = (
    r"(?:(?<!animal )(?<!pet )shelter|safe ?house|safe place|refuge|hiding (?:place|spot)|"
    r"(?:secret|confidential|hidden"
    r"|undisclosed) (?:address|home|house|location|place|shelter))"
)
PLAN = (
    r"(?:(?:safety|escape|exit|getaway|leaving) plans?"
    r"|plans? (?:to|for) (?:escap\w+|flee\w*|leav\w+ (?:him|her|your \w+)))"
    r"(?! for (?:the|this|our) (?:\w+ )?(?:building|class|drill|event|field|job|office|program"
    r"|school|site|storm|trip|work))"
)
CODE = r"(?:(?:family |secret |your )?(?:code|safe) word|secret signal)"
GIVE = (
    r"(?:attach|bring|describe|detail|document|e-?mail|enter|explain|fax|fill in|give|hang|keep"
    r"|leave|list|mail|note|outline|post|provide|put|record|reply|send|state|submit|tape|tell|text"
    r"|upload|write)"
)
FOUND = later(
    rf"\bwhere do(?:es)? (?:he|she|they|{FROM_THEM}) (?:believe|think)s? (?:that )?{WHO}\b"
    rf"|\bwhich (?:\w+ ){{1,2}}(?:are|is|was|were) {WHO} hid(?:den|ing)\b"
    rf"|\b(?:when|(?:at )?what time) (?:is|does) (?:he|she|{FROM_THEM}) (?:\w+ )?(?:away|gone"
    r"|leave (?:for work|the house|you alone)|not (?:at )?home|out(?= *[?]| of (?:the|your) "
    r"(?:apartment|home|house)))"
    rf"|\b(?:without|before) (?:him|her|them|{FROM_THEM}) (?:finding out|knowing|noticing)\b"
    rf"|\bwhere(?:[^.?!]{{0,20}}?)\b{WHO} (?:\w+ )?{KEPT} (?:[^.?!,]{{0,24}}?)\b{HIDEAWAY}"
    rf"|\bwhere (?:is|are) (?:your |her |his |the ){HIDEAWAY}"
    r"|\b(?:address|city|location|phone|place|street|town|where|which)\b[^.?!]{0,60}\b(?:so|where) "
    rf"(?:that )?(?:{FROM_THEM}|he|she|they) (?:can(?:not|['’]t)|could not|will not|won['’]t) "
    r"(?:ever )?"
    r"(?:come|find|follow|get|know|look|reach|see)\b"
    rf"|\bwhere (?:(?:are|do|does|did|is|will) )?{WHO} (?:go|hide|run|sleep|stay)(?:ing)? (?:if"
    r"|when) "
    rf"(?:{FROM_THEM}|he|she|they) (?:\w+ ){{0,2}}(?:angry|drunk|hits?|hurts?|mad|threatens?"
    r"|violent"
    r"|yells?)\b"
    rf"|\b(?:where|what place|which place)(?:[^.?!]{{0,20}}?)\b{WHO} (?:\w+ )?(?:hide|hid"
    r"|stash)\b(?! and seek|[^.?!]*\b(?:eggs?|game|hide and seek|play\w*)\b)(?= *(?:[?.,]|$)"
    r"| (?:and|at|cash|during|from|if|in|it|keys?|money|or|spare|when"
    r"|your(?: \w+)? (?:cash|keys?|money|papers|passport|phone))\b)"
    rf"|\b(?:address|location|name|place|street|town|where|city)\b[^.?!]{{0,40}}\b(?:{WHO} (?:is "
    rf"|are |was |were |now )*|(?:is|are|was|were) {WHO} (?:now |currently |both )?)"
    r"hid(?:ing|den)\b"
    r"|\b(?:address|city|location|phone|place|school|street|town|what|where"
    rf"|which)\b[^.?!]*\b{GO}\b[^.?!]{{0,30}}"
    rf"\b(?:after|if|now that|once|since|when)\b[^.?!]{{0,20}}?\b{AWAY}"
    rf"|\b(?:after|if|now that|once|since|when)\b[^.?!]{{0,20}}?\b{AWAY}[^.?!]{{0,30}}\b"
    r"(?:address|where)\b"
    rf"|\b{NEW} (?:home |street |mailing )?(?:address|location"
    rf"|phone number)\b[^.?!]{{0,40}}\b{AWAY}"
    r"|(?:^when|\b(?:hours|(?<!some)times?))\b[^.?!]{0,24}\b(?:are you|you(?: are|['’]re)|is "
    r"(?:she|he)|(?:she|he) is) (?:at home |home |usually )*alone\b"
    r"|\broutes? (?:that )?(?:he|she|they|you|your \w+) (?:drives?|takes?|walks?)\b(?! (?:the|our"
    r"|this) (?:bus|van)| (?:here\b|to (?:here|(?:the|our|this) (?:center|class|clinic|event"
    r"|library"
    r"|office|program|site|store|trail)\b)))"
    rf"|\b{NEW} (?:\w+ )?(?:address|e-?mail|number)\b[^.?!]{{0,30}}\b(?:{FROM_THEM}|he|she|they) "
    r"(?:do(?:es)?(?: not|n['’]t)) (?:have|know)\b"
    rf"|\b(?:who(?: else)?|which [\w ]{{3,16}}) knows? where {WHO} (?:are|is|lives?|stays?)\b"
    rf"|\b(?:account|address|cash|e-?mail|money|number|phone|place)\b[^.?!]{{0,24}}\b"
    rf"(?:{FROM_THEM}|he|she)"
    r" (?:does(?: not|n['’]t)) (?:have|know)\b"
    r"|\b(?:door|exit|route|way|window)\b[^.?!]{0,30}\b(?:escape|get out|leave|run)\b[^.?!]{0,20}"
    r"\b(?:he|she|they|unsafe|violen\w+)\b|\b(?:address|name|phone|where"
    r"|who)\b[^.?!]{0,40}\bhiding (?:her|him|them|you)\b"
    r"|\b(?:account|address|cash|money|number|phone"
    rf"|place)\b[^.?!]{{0,12}}\bdoes {FROM_THEM} not (?:have|know)\b"
    rf"|\bwhere {WHO} {KEPT}\b[^.?!]*\b(?:if|in case|when) {WHO} (?:ever )?(?:have to|must"
    r"|need to) (?:escape|flee"
    r"|get (?:away|out)|leave|run)\b"
    rf"|\bwhat (?:excuse|lie|reason|story)\b[^.?!]{{0,24}}\b(?:give"
    rf"|tell)\b[^.?!]{{0,8}}?\b{FROM_THEM}\b"
    rf"|\bwhat do you (?:say to|tell) {FROM_THEM}\b[^.?!]*\b(?:come|coming|go|here|leave)\b"
    r"|\b(?:how|when|what (?:date|day|time)|on (?:what|which) (?:date|day))(?: exactly)? (?:do"
    rf"|does|will|are|is) {WHO} "
    rf"(?:(?:going|hop\w+|intend\w*|plan\w*|want\w*) (?:to )?)?{AWAY}"
    r"|\b(?:address|directions?|location|phone"
    rf"|street)\b[^.?!]{{0,30}}?\b{REFUGE}[^.?!]{{0,45}}\b(?:going|hiding|live"
    r"|living|moving|placed|sleep|sleeping|stay|staying|taken)\b"
    rf"|\b(?:confidential shelter|safe ?house)(?:['’]s)? (?:address|location|phone|street)\b"
    rf"|\b(?:address|location|directions?|street)(?: \w+){{0,2}} (?:of|for|to) (?:the|your|her"
    r"|his|their) (?:confidential|safe ?house|secret"
    r"|hidden|undisclosed|dv shelter|domestic violence shelter|women['’]s shelter)"
    rf"|\b(?:{GIVE}|what|where)\b[^.?!]{{0,30}}\bhiding (?:place|spot)\b"
    rf"|\b(?:name|which) [^.?!]{{0,20}}\b(?:safe ?house|domestic violence shelter"
    rf"|women['’]s shelter|confidential shelter)\b[^.?!]{{0,30}}\bstay"
    rf"|\b(?:cash|money)\b[^.?!]{{0,25}}\bto (?:escape|flee|get away|leave(?: {FROM_THEM}| *[?.]))"
    rf"|\b{GIVE}\b[^.?!]{{0,30}}\b(?:{PLAN}|{CODE})"
    rf"|\bwhat(?:['’]s| is| are) (?:your|the|her|his) (?:\w+ )?(?:{PLAN}|{CODE})"
    rf"|\b{PLAN}\b[^.?!]{{0,40}}\b(?:by (?:e-?mail|mail|text)|fridge|on (?:the|your|this|paper)"
    rf"|to keep at home|take .{{0,20}}home)\b"
    rf"|\b{PLAN}(?= *(?::|$))",
    re.IGNORECASE,
)
BEGINNINGS = frozenset({
    "abort", "batte", "away", "gone", "home", "house", "out", "think", "belie", "knowi", "findi",
    "birth", "burne", "code", "confi",
    "contr", "emerg", "escap", "exit",
    "extra", "fled", "flee", "fleei", "getaw", "go", "grab", "hid", "hidde", "hide", "hidin",
    "hivpi", "leave", "leavi",
    "left", "move", "moved", "movin", "packe", "plan", "plans", "prep", "prote", "run", "safe",
    "safeh",
    "who", "which", "windo", "door", "accou", "numbe", "phone", "place", "excus",
    "reaso", "story", "lie", "tell", "say", "refug", "alone", "money",
    "new", "route", "restr", "secre", "separ", "shelt", "spare", "stash", "undis",
})  # fmt: skip
SAFE_WAY = later(
    r"\bsafe (?:address|place|way)[^.?!]*\b(?:contact|mail|meet|reach|send|talk|write)\b"
    r"|\bhave an?\b",
    re.IGNORECASE,
)
# On a form about violence, an address alone says where to look.
HIDDEN_FROM = later(
    r"\b(?:abuse|domestic violence|dv|protecti(?:on|ve) orders?|restraining orders?|sexual assault"
    r"|stalking|survivors?|victims?)\b",
    re.IGNORECASE,
)
LIVES = later(
    r"\b(?:current|full|home|new|residential|street) address\b|^address\b"
    r"|\bwhere (?:are|do|will) (?:he|she|they|you) (?:be )?(?:going to |plan to )?(?:live|living"
    r"|mov(?:e|ing)"
    r"|sleep(?:ing)?|stay(?:ing)?)\b",
    re.IGNORECASE,
)
OTHERS = ("safety-plan", "safe-contact")
DROP = (
    "You could leave this out, talk it through in person with an advocate, and let the person "
    "choose what is written down, if anything."
)
NEEDS = (FOUND, LIVES)


def find(parsed: Parsed) -> Iterator[Hit]:
    """Yield a request to put on paper where somebody hides, goes or keeps what they need."""
    match = None
    if not BEGINNINGS.isdisjoint(beginnings_in(parsed.plain)):
        match = FOUND.search(parsed.plain)
    if match is None and HIDDEN_FROM.search(parsed.question.section):
        match = LIVES.search(parsed.plain)
    if match is None:
        return
    sentence = sentence_at(parsed.plain, match.start())
    if not (offers_help(sentence) or reassures(sentence) or SAFE_WAY.search(sentence)):
        yield Hit(*match.span(), others=OTHERS, drop=DROP)
