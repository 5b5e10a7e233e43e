"""The words that tell helper texts, why lines, greetings and headings from questions."""

from __future__ import annotations

import re

from nlp.draft.markers import SAYS_OF_NUMBER
from nlp.quick.later import later

HELP = later(
    r"(?:please )?(?:(?:select|check|choose|initial|mark|tick|circle|pick)"
    r"(?: only| just)? (?:all|any|"
    r"as many|what(?:ever)? (?:fits|applies)|"
    r"one|only|up to|at least|the (?:best|one|most|box|number|answer|response|option)|"
    r"(?:a|an|your) (?:answer|number|response|option|box)|\d|two|three)\b[^:☐\[\]?]{0,60}|"
    r"(?:short|long)[- ](?:text|answer(?: text)?)|your answer|drop-?down|"
    r"(?:(?:question|answer|field|response|input) )?type: .{2,40}|"
    r"(?:single|multiple)[- ]choice(?: grid)?|required to answer|(?:single|multi)[- ]line text|"
    r"(?:(?:answer|response) )?(?:options|choices)|answers|responses|(?:rating )?scale|"
    r"(?:single|multi|multiple)[- ]?select(?:ion)?|radio buttons?|"
    r"(?:please )?print(?: (?:clearly|legibly|name))?|(?:opinion|rating) scale(?: \d.{1,6})?|"
    r"fill[- ]in(?: the blank)?|circle|check|mark|tick|checkbox(?:es)?|paragraph|linear scale|"
    r"open[- ]ended|free text|text(?: box)?|"
    r"mark only one oval(?: per row)?|(?:this is )?(?:optional|required)(?: question)?|"
    r"(?:ask|answer|complete|fill (?:in|out))(?: this)?(?: (?:section|part|question|page))? "
    r"(?:only )?(?:if|for|when)\b[^?_]{0,80}|"
    r"(?:initials?|sign)(?: (?:here|below|each.{1,20}|one|yes or no))?|"
    r"(?:please )?(?:answer|reply|respond)(?: back)? (?:in|by|with|to) (?:the |a )?\w+|"
    r"if applicable|if known|if any|if you know|all that apply|check one|"
    r"(?:open|text|number|date)(?: (?:field|box|text|answer|ended))?|"
    r"(?:please )?(?:choose|select|pick)(?! up\b)(?: an?| one| your| the)?(?: [\w/]+){0,3}|"
    r"answer (?:is )?(?:optional|required)|(?:mm?|dd?)\s?[/-]\s?(?:mm?|dd?)\s?[/-]\s?y{2,4}|"
    r"(?:choose|select|enter|type|write)(?: in| one)?|(?:select|find|search for) an option|"
    r"(?:text|send|tell|give|write)(?: us| me)?(?: back)? your (?:answer|reply|own words)|"
    r"(?:enter|type|write)(?: in)?(?: your)? (?:answer|response|text|number)(?: here|"
    r" below| in .{1,20})?|"
    r"(?:for )?(?:office|staff|agency|internal|official|clinic|program) use(?: only)?|"
    r"(?:form )?description(?: \(optional\)?)?|please (?:input|"
    r"enter) (?:a )?\w+(?: \w+){0,3}(?: \(.{1,20})?|"
    r"(?:end|stop|terminate)(?: (?:the )?(?:survey|interview|call))?|"
    r"(?:the )?same (?:answers|choices|options|scale)(?: as .{1,20})?|"
    r"(?:do not|don't) read(?: (?:aloud|out(?: loud)?|these))?|"
    r"(?:left|right|low|high|middle|center|min|max|start|end)[ -]?(?:end )?label: [^?_]{1,60}|"
    r"(?:do not )?read (?:the )?(?:list|options|choices|responses|answers|all|aloud)(?: aloud)?|"
    r"select (?:at most|at least|up to|exactly) \w+ (?:options?|answers?|choices?)|"
    r"(?:required to answer\. ?)?(?:(?:single|multiple|multi) choice|"
    r"(?:single|multi)[- ]line text|date|rating|ranking|likert|net promoter score|file upload)|"
    r"0/\d{2,5}|"
    r"(?:\* ?)?must provide value|today m-d-y|(?:today |now )?[ymdh][-:][ymdh](?:[-:][ymds])?|"
    r"type (?:your answer|or select an option)\b.{0,10}|choose as many as you like|"
    r"month,? day,? year|month ?(?:/|&|and) ?year|month/day(?:/year)?|"
    r"hour,? minute.{0,12}|example: [a-z]+ \d{1,2}, \d{4}|"
    r"the value must be .{1,40}|voluntary|(?:indicates )?(?:a )?required (?:question|field|item)s?|"
    r"(?:just |simply )?(?:type|write|text|say) (?:it|anything|your (?:own )?(?:answer|words?))"
    r"(?: here| below| back| in)?|(?:fields|questions|items) marked.{0,40})",
    re.I,
)
TYPE_NAMED = later(  # the kind of answer, as a survey tool names it below a question
    r"(?:(?:(?:question|answer|field|response|input) )?type: )?"
    r"(?:(?P<choice>(?:--? )?(?:select|choose)(?: an? (?:option|answer))? --?|"
    r"multiple choice|checkbox(?:es)?|drop-?down|radio buttons?)|"
    r"short answer(?: text)?|"
    r"long answer(?: text)?|paragraph(?: text)?|(?:today|now) [ymdh][-:][ymdh].{0,6}|"
    r"(?:enter )?your answer|linear scale|file upload|(?:single|multi)[- ]line text\.?|"
    r"(?:multiple choice|checkbox) grid|0/\d{2,5})",
    re.I,
)
SKIP = later(
    r"if [^.?!()_]{1,40}, (?:please )?(?:ask|offer|refer|hang up|stop|thank|alert|notify|escalate|"
    r"move on|hand (?:them|her|him|over)|end)\b[^.?!()_]{0,80}|"
    r"(?:(?:if|when) [^.?!()]{1,40}?,? )?(?:please )?(?:then )?(?:(?:skip|jump) to [^?!()]{1,60}|"
    r"(?:skip|go|jump|proceed|continue|end)(?: ahead| on| directly)?(?: to| with| the)? "
    r"(?:(?:q|question|section|page|item|number|part|next|end|survey|form|#|\d)[^?!()]{0,40}|"
    r"[a-h]\d{0,2})|end of (?:the )?(?:survey|interview|form|call|questions|section))",
    re.I,
)


ASIDE = later(
    r"if (?:yes|no|so|not|either|any|you (?:said|answered|checked|marked|chose))\b[\s,:]+\w|"
    r"(?:please )?list (?:all|any|them|each|everyone|everything|below)\b|edited$|"
    r"\d{1,2}\s?(?:=|is|being|means) (?:the )?(?:best|worst|highest|lowest|most|least)\b|"
    r"(?:please )?be specific\b",
    re.I,
)
SENT_ON = later(
    r"(?:end|stop|terminate|skip|go to)\b[^,;.?]{0,30}[,;.] ", re.I
)  # "(END CALL, offer …)"
TOLD = later(  # how to answer, "(list drug, last use)", or how to ask, "(Listen for: …)"
    r"(?:please )?(?:attach|be|bring|describe|do not|estimate|explain|give|include|list|listen|"
    r"look|name|note|probe|prompt|provide|read|record|show|specify|state|tell|use|write)\b|"
    r"(?:[a-z-]+ ){0,3}[a-z-]+: ",
    re.I,
)


MUST_BEHIND = later(r"(?<=\w)[.,;] (?:required|optional)$")  # "Short text. Required"


def helps(text: str) -> bool:
    """Tell whether a text only says how to answer or where to go next."""
    text = " ".join(text.split()).strip("()[]→⇒>=-–* ").strip().rstrip(".:!) ").lower()
    text = MUST_BEHIND.sub("", text)
    return len(text) <= 120 and bool(HELP.fullmatch(text) or SKIP.fullmatch(text))


ENDS = later(  # "1 = never, 5 = always", what the ends of a scale mean
    r"(?P<first>\d{1,2})\s?(?:=|:|is|means|being|[–—-])?\s?[^\W\d][^\d=]{1,40}"
    r"(?P<last>\d{1,2})\s?(?:=|:|is|means|being|[–—-])?\s?[^\W\d][^\d=]{1,40}",
    re.I,
)


def is_aside(text: str) -> bool:
    """Tell whether a text in brackets behind a question only helps to answer it."""
    text = " ".join(text.split())
    ends = bool(SENT_ON.match(text))
    return ends or helps(text) or bool(ASIDE.match(text)) or names_ends(text)


def names_ends(text: str) -> bool:
    """Tell "1 = never, 5 = always", which leaves steps out, from options with their codes."""
    found = ENDS.fullmatch(text)
    ends = sorted((int(found["first"]), int(found["last"]))) if found else [0, 0]
    return ends[0] < 2 and ends[1] - ends[0] > 1


def is_told(text: str) -> bool:
    """Tell whether a text in brackets behind a question mark says what to do."""
    return bool(TOLD.match(text)) and not helps(text.partition(":")[0])


WHY = later(
    r"(?:\*\s*)?(?:why (?:we|we're|we are|are we|do we|does \w+|is this|this is|am i|i am|i'm)\s+"
    r"(?:ask(?:ing|ed)?|need(?:ing)?|collect(?:ing)?|want(?:ing)?|being asked)\b|"
    r"why (?:ask|this question|this matters|it matters|"
    r"do you (?:ask|need (?:it|that|these|this|to (?:ask|know))))\b|"
    r"we(?:'re| are)? (?:ask(?:ing)?|need|collect|use|want)(?: for| to know| to ask)? "
    r"(?:(?:you )?(?:this|these|it|about (?:this|these|your \w+))(?: question| information)?s? )?"
    r"(?:because|so that|so we|to (?:help|learn|know|find|make|match|plan|see|be|offer))\b|"
    r"we (?:ask|collect|need) (?:this|these|you this)\b|"
    r"(?:this is )?(?:required|mandated|asked for) (?:by|under) (?!(?:the |state |federal )?law\b)"
    r"(?:the|our|a|state|federal)\b|"
    r"(?:this|your|the) (?:information|answer|question)s? (?:is|are|will be) (?:used|asked|"
    r"collected|"
    r"needed) (?:to|for|because|so)\b|"
    r"(?:this|your|these) (?:question|answer|information)s? (?:will )?helps? us\b|this helps us\b|"
    r"(?:the )?(?:reason|purpose)(?: for| of)?(?: asking| this question| the question)?\s*[:–—-])",
    re.I,
)

FOOTER = later(
    r"(?:rev(?:ised|ision)?\.?|version|draft|form|updated|effective)(?: (?:no\.?|date))?[ :]{0,2}"
    r"(?:v|[a-z]{1,4}-)?\d[\w./-]{0,12}(?: \(.{1,30}\))?|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:\d{1,2}, )?\d{4}|"
    r"(?:©|\(c\) |copyright ).{2,80}|all rights reserved\.?|"
    r"(?:funded|sponsored|supported|adapted) (?:in part )?(?:by|from) [^_:]{3,80}",
    re.I,
)
ADDRESSED = later(  # "Interviewer: read each question aloud", "Note: …"
    r"\W{0,2}(?:(?:note|instructions?|directions?|reminder)(?: (?:to|for) [a-z ]{3,20})?|staff|"
    r"interviewers?|read(?: aloud| out)?(?: to [a-z]+)?|say|script|closing|intro(?:duction)?|"
    r"scale|scoring|key|legend|volunteers?):\s+[^\s_.]|(?:any )?(?:questions|need help)\?\s+[A-Z]|"
    r"dear [^?]{2,40},$",
    re.I,
)
GREETING = later(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|welcome|hola|"
    r"(?:morning|afternoon)(?= (?:all|every|folks|team)|[,!.]|$)|thank you for|thanks for|fyi)\b",
    re.I,
)
ASKS_REVIEWER = later(
    r"\b(?:can|could|would|will) (?:you|someone|somebody|anyone)(?: all| both)?(?: please)? "
    r"(?:send (?:me|us|over|along)|(?:drop|put|paste|copy|turn|type|format|post|upload|print) "
    r"(?:this|these|them)|take a look|weigh in|run (?:this|these|them|it) by|"
    r"(?:share|give (?:me|us|some)) (?:your |any |some )?(?:comments|edits|feedback|"
    r"input|thoughts)|"
    r"(?:approve|check|give|go over|look|proof|read|review|vet)(?:read)?(?: at| over| through)? "
    r"(?:this|these|them|it|(?:that|if|whether) (?:this|these|it|the)|by|before|"
    r"(?:#|q|question )[0-9]|the (?:first|last|next|second|third)|(?:the|my|our) (?:\w+ )?"
    r"(?:drafts?|forms?|questions?|surveys?|list|wording|options|spelling|translation|version)))\b|"
    r"\b(?:can|could|would|will) (?:you|someone|somebody|we)(?: please)? (?:add|change|cut|drop|"
    r"fix|keep|move|put|remove|reword|send|shorten|translate|update)\b[^?]{0,60}"
    r"\b(?:drafts?|forms?|options?|questions?|surveys?|versions?|wording)\b|"
    r"\b(?:here (?:are|is)|below (?:are|is)|attached (?:are|is)) (?:the|my|our|some|a)\b|"
    r"^(?:please|pls|plz) (?:review|look|take a look|check (?:this|these|out|(?:the )?wording)|"
    r"read|comment|reply|"
    r"respond|react|edit|vote|weigh in|(?:add|leave) (?:your |any |some )?(?:comments?|edits|"
    r"notes))\b|^(?:reply|respond|comment|react|weigh in|chime in)\b.{0,60}"
    r"\b(?:thread|by|below|here|please|pls|before)\b|"
    r"\bdo we (?:need|want) (?:a|the|this|these|to (?:add|ask|keep))\b|"
    r"\bdo (?:we|i) (?:really|even|actually|still) (?:need|want|have to|ask)\b|"
    rf"^(?:#|q|question |no\. ?)[0-9][0-9]? {SAYS_OF_NUMBER}|"
    r"(?:^|[,:;] (?:and |or )?)should (?:we|i) (?:add|ask|change|cut|drop|include|keep|move|"
    r"remove|rephrase|reword)\b|"
    r"\b(?:is|are|does|on|about|and|for) (?:#|q|question |no\. ?)[0-9]|"
    r"\bquestions? (?:i'm|i am|we're|we are) (?:not sure|unsure)\b|"
    r"^(?:please |pls )?(?:do not|don['’]?t|never) (?:add|ask|change|collect|include"
    r"|remove|reword)\b|"
    r"^cc:? (?:@|can\b)|\bpls \w|\bplz \w|\bcan (?:u|ya)\b|"
    r"^(?:any )?(?:thoughts|edits|objections)\?$|\bmaybe (?:ask|add|cut|drop|"
    r"move|reword|rephrase|shorten|skip|soften|split|swap)\b|\btodo\b|\btbd\b|"
    r"\bwhat do you (?:all )?think(?: of| about)? (?:these|this|the)\b|\blet me know\b",
    re.I,
)
SIGN_OFF = later(
    r"(?:thanks|thank you|many thanks|thx|best|all the best|best wishes|kind regards|regards|"
    r"warmly|warm regards|with (?:care|love|appreciation|gratitude)|yours(?: truly)?|in solidarity|"
    r"best regards|sincerely|cheers|with thanks|in gratitude|respectfully|"
    r"take care|gracias)(?: (?:so much|again|all|everyone|in advance|a lot|team|very much))?"
    r"[,.!–—-]*(?:\s*:[a-z0-9_+-]{1,40}:){0,9}|--",
    re.I,
)
THANKS = later(
    r"¡?(?:thanks|thank you|gracias|merci|obrigad[oa]|mèsi)\b|that['’]s (?:it|all)\b|"
    r"(?:we|i|our (?:staff|team)) (?:really |truly )?(?:appreciate|thank|value|look forward|"
    r"(?:will|may) (?:call|contact|be in touch|get back|review|follow up|reach out|"
    r"let you know))\b",
    re.I,
)
CONTACT = later(
    r"\b\d{3}[-. ]\d{4}\b|\S@\S+\.\w|\bwww\.|https?://|\b(?:call|text|dial) \d{3}\b", re.I
)
HAND_IN = later(  # what to do with the form when it is filled in
    r"(?:when (?:you are|you're) (?:done|finished),? |then )?(?:please )?"
    r"(?:bring|give|hand|return|drop|put|place|leave|mail|fax|e-?mail|send|turn|fold)\b"
    r"[^?]{0,40}\b(?:forms?|surveys?|applications?|papers?|sheets?|packets?|pages?|"
    r"questionnaires?|cards?)\b",
    re.I,
)
SENT_FROM = later(
    r"sent (?:from|via) .{1,40}|get outlook for .{1,30}|on .{5,90} wrote:|"
    r"-+ ?(?:original|forwarded) message ?-+",
    re.I,
)
TOOL = later(  # what survey tools write between the questions
    r"(?:start|end) of block:?.*|page break|new page|display this (?:question|choice):?.*|"
    r"skip to:.*|(?:logic|validation|piping|branch|show/hide|display logic|skip logic):.*|"
    r"(?:and |or )?if .{1,200}\s(?:=|!=|>|<|is (?:not )?selected)(?:\s.*)?|"
    r"add (?:option|other|question)\b.{0,40}|settings|responses",
    re.I,
)
OFFICE_USE = later(  # what staff fill in when the form has come back
    r"\W{0,3}(?:[^/|?:\n]{3,40} [/|] )?(?:for )?(?:[\w&'’/-]+ ){0,3}?(?:office|staff|agency|"
    r"internal|official|program|admin(?:istrative)?|intake|clinic|church|school|shelter|library|"
    r"court|hospital|center|centre)(?: use)?"
    r"(?: only| use)\b|"
    r"\W{0,3}(?:for )?[\w&'’/-]+(?: [\w&'’/-]+)? use only\s{0,3}(?:[:–—-]|$)|"
    r"\W{0,3}for (?:data entry|case notes?|scoring|filing)\s{0,3}(?:[:–—-]|$)|"
    r"\W{0,3}(?:please )?do not write "
    r"(?:below|under|in)\b|\W{0,3}to be completed by (?:the )?(?:office|staff|intake|agency)\b|"
    r"(?:for )?(?:the )?(?:caller|staff|interviewer|volunteer|nurse|clinician|coach|coordinator|"
    r"advocate|navigator|case ?(?:manager|worker)|screener|receptionist|front desk|office)s? "
    r"(?:completes?|fills? (?:in|out)|to complete|only\s{0,3}[:–—-])",
    re.I,
)
CLOCK = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? |(?:today|yesterday)(?: at)? |"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? )?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
)
SPEAKER = later(  # "[10:15 AM] Reed, Paul" and "Marisol  9:42 AM" in a copied chat
    rf"\[?(?:{CLOCK})\]?:?(?: -)? {{1,3}}[A-Z][\w.,'’-]*(?: \(?[A-Z][\w.'’)-]*){{0,3}}:?|"
    rf"(?-i:[A-Z])[\w.,'’-]*(?: (?-i:[A-Z])[\w.'’()-]*){{0,3}} {{1,3}}(?:app )?\[?{CLOCK}\]?",
    re.I,
)
COMMENT = later(  # what a colleague wrote between the lines
    r"[\[(](?P<who>[A-Z]{2,3}|[A-Z][a-z]+(?: [A-Z][a-z]*\.?)?) ?(?::|–|—|-) [^\[\]]{1,300}[\])]|"
    r"(?i:comment(?:ed|ary)?) ?\[\w{1,6}\]:?.*"
)
MAIL_HEADER = later(r"(?:from|to|cc|bcc|subject|sent|date|reply-to|attachments?):\s+[^\s_]", re.I)
PAGE_MARK = later(
    r"(?:https?://\S{1,300}\s{1,9})?(?:page\s*)?[-–—]?\s*\d{1,3}\s*(?:(?:of|"
    r"/)\s*\d{1,3})?\s*[-–—]?",
    re.I,
)
BUTTON = later(
    r"submit(?: form| survey)?|start|takes \d{1,3} min\w*\b.{0,20}|prev(?:ious)?\s+next|"
    r"next(?: page)?|prev(?:ious)?|back|done|not shared|"
    r"\S+@\S+ switch account|after section \d.{0,60}|(?:ok )?press enter\b.{0,5}|"
    r"(?:please )?(?:turn (?:the page |this page )?over|see (?:the )?(?:other side|reverse|back))|"
    r"(?:please )?(?:continued?|go) on (?:the )?(?:back|next page|other side|reverse)|"
    r"(?:google )?forms|clear form|save(?: and continue|"
    r" draft)?|"
    r"save (?:&|and) return later|"
    r"continue|reset|print form|clear|send|cancel|a copy of your responses .{0,80}|"
    r"never (?:submit|give out) (?:your )?passwords?.{0,60}|report abuse|"
    r"does this form look suspicious\?.{0,20}|powered by.{0,60}|"
    r"(?:send|submit|save|finish|apply|register|sign up|join)(?: (?:my|this|the|your|a|us|now|here|"
    r"request|application|form|survey|message|registration|answers?|responses?|feedback|up)){1,3}|"
    r"this content is neither created.{0,60}",
    re.I,
)
NAMED_SECTION = later(
    r"(?:questions|items)\s+(?:for|about|on)\b|"
    r"(?:(?:now|next|first|finally|last|lastly),? )?(?:just |here are )?(?:a few|some|a couple of) "
    r"(?:\w+ ){0,2}questions\b|what (?:happens next|to (?:bring|expect))\b|about this \w+|"
    r"who can (?:apply|join|come)\b|how to (?:fill|complete|use|apply|return|submit)\b|"
    r"before you (?:begin|start)\b|our promise\b|your (?:rights|privacy)\b|"
    r"(?:section|part|module|domain|untitled section|page|form|step|block|slide|screen)\s*"
    r"(?:\d{1,2}|[A-Z]|[ivxIVX]{1,4}|one|two|three|four|five)\b(?:\s+of\s+\d+)?",
    re.I,
)
SECTION_WORDS = later(
    r"\b(?:information|background|section|history|demographics?|details|questions|form|survey|"
    r"intake|questionnaire|assessment|experiences?|well-?being|needs|goals|about you|"
    r"about your \w+|about yourself|household|health|housing|safety|employment|education|income|"
    r"family|finances|food|transportation|legal|services|supports?|strengths|resources|feedback|"
    r"screening|profile)$",
    re.I,
)
BRACKET_END = later(r"\s?\([^()]{1,80}\)$")
LABEL_WORDS = later(
    r"\b(?:name|names|date|birth|dob|address|phone|number|numbers|email|e-mail|age|gender|sex|race|"
    r"ethnicity|status|income|ssn|zip|code|city|state|county|country|signature|language|occupation|"
    r"employer|school|grade|cell|level|relationship|citizenship|religion|weight|height|insurance|"
    r"pronouns?|disability|diagnosis|diagnoses|id|contact|type|size|origin|medications?|allergies|"
    r"initials?|title|marital|telephone|referral|source|reason|conditions?|members?|orientation|"
    r"identity|nationality|wages?|amount)(?:\s?#)?$|\w\s?#$",
    re.I,
)


def names_field(text: str) -> bool:
    """Tell the name of a field by its last word, what stands in brackets behind it aside."""
    return bool(LABEL_WORDS.search(BRACKET_END.sub("", text).rstrip(": ")))


INSTRUCTION = later(
    r"(?:please,? |kindly )?(?:answer|complete|read|fill|return|submit|print|use|note|remember|"
    r"keep|"
    r"think|consider|turn|continue|review|attach|bring|enclose|take your time|respond|for each|"
    r"do not|don't|be|"
    r"sign (?:and date|below)|ask (?:the|each|every) \w+(?=:$)|"
    r"(?:circle|check|mark|choose|write|enter) (?:\w|yes|no)(?: or (?:\w|no))? (?:for|if)|"
    r"circle (?:\w|yes|true)(?: \(\w+\))? or (?:\w|no|false)\b|"
    r"tell us (?:how much|whether) you agree|(?:circle|check|mark|tick|choose|select|rate|indicate|"
    r"pick) (?:the|one|next|below|each|all|how (?:much|strongly|often|well)|whether|to what|"
    r"(?:a|an|your) (?:agreement|answer|number|box|response|choice|level)))\b",
    re.I,
)
