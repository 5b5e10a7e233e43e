"""Files -> drafts: text in any usual encoding, tables, Word files; the rest is refused kindly."""

import io
import random
import time
import zipfile

import pytest

from bot.intake import docx
from bot.intake.files import LARGEST, MOST, column, decoded, enough, file_text, from_bytes
from bot.intake.refusal import NotReadable
from nlp.draft import split


@pytest.mark.parametrize(
    ("data", "read"),
    [
        ("Why “we” ask?".encode(), "Why “we” ask?"),
        ("Why “we” ask?".encode("utf-8-sig"), "Why “we” ask?"),
        ("Why “we” ask?".encode("utf-16"), "Why “we” ask?"),
        ("Why “we” ask?".encode("utf-16-be"), None),
        (b"\xfe\xff" + "Why “we” ask?".encode("utf-16-be"), "Why “we” ask?"),
        ("Why “we” ask?".encode("cp1252"), "Why “we” ask?"),
        (b"\x81\x8d\x8f\x90", None),
        (b"\x00\x01\x02", None),
        (b"\x89PNG\r\n\x1a\n\x00\x00", None),
        (b"\xff\xfe\x00\xd8", None),
    ],
    ids=[
        "utf-8", "utf-8 marked", "utf-16", "utf-16 unmarked", "utf-16 big-endian", "windows",
        "no text", "zeros", "a picture", "half a pair",
    ],
)  # fmt: skip
def test_bytes_are_decoded_or_refused(data: bytes, read: str | None) -> None:
    assert decoded(data) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            '"Are you well, or not?"\n\n"Is it ""home""?"\n',
            'Are you well, or not?\nIs it "home"?\n',
        ),
        ('"Are you\nwell?"\n', "Are you well?\n"),
        ('Question,Options\n"Are you well?","Yes\nNo"\n', None),
        ("A car, a bike?\nAre you well?\n", None),
    ],
    ids=["quoted", "broken", "a table", "sentences with commas"],
)
def test_a_csv_of_one_column_loses_its_quotes(text: str, read: str | None) -> None:
    assert column(text) == (read or text)


# Word files

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ITEMS = (
    '<w:listItem w:displayText="Choose an item."/><w:listItem w:displayText="Yes" w:value="y"/>'
    '<w:listItem w:value="No"/>'
)
STYLES = (
    f'<w:styles {W}><w:style w:styleId="ListNumber"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    '</w:pPr></w:style><w:style w:styleId="Mine"><w:basedOn w:val="ListNumber"/></w:style>'
    '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style></w:styles>'
)


def paragraph(text: str, number: str = "", level: int = 0, style: str = "") -> str:
    mark = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{styled}{mark if number else ''}</w:pPr>"
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(rows: list[list[str]]) -> str:
    made = (f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{''.join(made)}</w:tbl>"


def control(properties: str, words: str = "<w:r><w:t>Choose an item.</w:t></w:r>") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{words}</w:sdtContent></w:sdt>"


def packed(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(f"word/{name}.xml", part)
    return file.getvalue()


def word_file(body: str, opening: str = "") -> bytes:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/></w:lvl>'
        for level, form in enumerate(("decimal", "bullet"))
    )
    letters = '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="lowerLetter"/></w:lvl>'
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="8">{letters}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>'
    )
    document = f"{opening}<w:document {W}><w:body>{body}</w:body></w:document>"
    return packed(document=document, numbering=numbering, styles=STYLES)


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (paragraph("About you") + paragraph("Are you well?"), "About you\n\nAre you well?\n"),
        (
            paragraph("Are you well?", "1")
            + paragraph("Yes", "1", 1)
            + paragraph("No", "1", 1)
            + paragraph("Are you home?", "1"),
            "1. Are you well?\n• Yes\n• No\n2. Are you home?\n",
        ),
        (
            "<w:tbl><w:tr><w:tc>" + paragraph("Name?") + "</w:tc><w:tc>" + paragraph("Age?")
            + "</w:tc></w:tr></w:tbl>",
            "Name?\tAge?\n",
        ),
        (
            "<w:p><w:del><w:r><w:delText>Old</w:delText></w:r></w:del><w:ins><w:r><w:t>New?</w:t>"
            "<w:tab/><w:t>Yes</w:t></w:r></w:ins></w:p>",
            "New?\tYes\n",
        ),
    ],
    ids=["paragraphs", "lists", "a table", "tracked changes"],
)  # fmt: skip
def test_a_word_file_is_read(body: str, read: str) -> None:
    assert from_bytes(word_file(body), "it") == read


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (paragraph("About you", style="Heading1"), "# About you\n"),
        (paragraph("A?", style="ListNumber") + paragraph("B?", style="Mine"), "1. A?\n2. B?\n"),
        (paragraph("A?", "2") + paragraph("B?", "2"), "e. A?\nf. B?\n"),
        (paragraph("A?", "0", style="ListNumber"), "A?\n"),
        (paragraph("A?", "404"), "• A?\n"),
        (
            table([[paragraph("Well?"), paragraph("Yes") + paragraph("No")]]),
            "Well?\nYes\nNo\n",
        ),
        (
            table([[paragraph("Question"), paragraph("Options")],
                   [paragraph("Well?"), paragraph("Yes", "1", 1) + paragraph("No", "1", 1)]]),
            'Question\tOptions\nWell?\t"Yes\nNo"\n',
        ),
        (table([[table([[paragraph("A?"), paragraph("B?")]])]]), "A? B?\n"),
        (
            "<w:p><w:r><w:t>Rent? </w:t></w:r>"
            + control(f"<w:dropDownList>{ITEMS}</w:dropDownList>") + "</w:p>",
            "Rent? ☐ Yes ☐ No\n",
        ),
        (control("<w:comboBox>" + ITEMS + "</w:comboBox>", paragraph("Pick")), "☐ Yes ☐ No\n"),
        (f"<w:p><w:r><w:t>Name: </w:t></w:r>{control('<w:showingPlcHdr/>')}</w:p>", "Name: ____\n"),
        (control("<w:text/>", paragraph("Kept?")), "Kept?\n"),
        (
            "<w:p><w:r><w:fldChar><w:ffData><w:checkBox/></w:ffData></w:fldChar><w:t>Yes</w:t>"
            "<w:fldChar><w:ffData><w:ddList><w:listEntry w:val='No'/></w:ddList></w:ffData>"
            "</w:fldChar></w:r></w:p>",
            "☐ Yes☐ No\n",
        ),
        (
            '<w:p><w:r><w:sym w:char="F0A8"/><w:sym w:char="x"/><w:t> Yes</w:t></w:r></w:p>',
            "☐ Yes\n",
        ),
        (
            "<w:p><w:r><w:t>A?</w:t><w:txbxContent>" + paragraph("B?") + paragraph("C?")
            + "</w:txbxContent></w:r></w:p>",
            "A?\nB?\nC?\n",
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>A?</w:t></w:r></w:moveFrom><w:r><w:t>B</w:t>"
            "<w:noBreakHyphen/><w:br/><w:t>C?</w:t></w:r></w:p>",
            "B-\nC?\n",
        ),
    ],
    ids=[
        "a heading", "lists by style", "letters from e", "no list after all", "an unknown list",
        "options in a cell", "a sheet", "a table in a table", "a drop-down list", "a combo box",
        "a blank", "a text control", "older fields", "a sign", "a text box", "moved",
    ],
)  # fmt: skip
def test_a_word_form_keeps_its_layout(body: str, read: str) -> None:
    assert from_bytes(word_file(body), "it") == read


def test_a_word_file_may_be_large_for_its_pictures() -> None:
    packed = io.BytesIO(word_file(paragraph("Are you well?")))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("word/media/picture.png", b"\x89PNG" * MOST)
    assert file_text(packed.getvalue(), "form.docx") == "Are you well?\n"


def test_an_unsafe_or_broken_word_file_is_refused() -> None:
    swelling = '<!DOCTYPE d [<!ENTITY a "aaaaaaaa">]>'
    for data in (word_file(paragraph("&a;"), swelling), word_file("<w:p>")):
        with pytest.raises(NotReadable, match="seems damaged"):
            from_bytes(data, "it")
    with pytest.raises(NotReadable, match="too large"):
        from_bytes(word_file(paragraph("a" * 5000)), "it", most=10)


def nested(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + paragraph("A?") + "</w:tc></w:tr></w:tbl>" * depth


@pytest.mark.parametrize(
    "body",
    [nested(400), "<w:ins>" * 5000 + "</w:ins>" * 5000, "<w:p/>" * 6000],
    ids=["tables", "changes", "paragraphs"],
)
def test_a_word_file_that_swells_is_refused(body: str) -> None:
    with pytest.raises(NotReadable, match="too large"):
        from_bytes(word_file(body), "it", most=5000)
    assert from_bytes(word_file(nested(9)), "it") == "A?\n"


def test_a_bomb_is_not_unpacked() -> None:
    bomb = packed(document="A" * (5 * docx.LARGEST_XML), styles="A")
    began = time.process_time()
    with pytest.raises(NotReadable, match="too large"):
        from_bytes(bomb, "it")
    assert time.process_time() - began < 3


def test_a_damaged_word_file_is_text_or_a_kind_sentence() -> None:
    chance = random.Random(7)
    whole = word_file(paragraph("Are you well?", "1") * 20)
    refused: list[str] = []
    read = 0
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read += "Are you well?" in file_text(bytes(data), "form.docx")
        except NotReadable as error:
            refused.append(str(error))
    assert len(refused) > 50 > read > 0
    assert all("You could" in each for each in refused)


# All files


def sheet(part: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(part, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "nothing to read here"),
        ("a.txt", b" \n\t", "nothing to read here"),
        ("a.txt", b"\x00\x01\x02", "does not look like text"),
        ("a.txt", b"a" * (MOST + 1), "longer than the 200,000 characters"),
        ("a.txt", b"a" * (LARGEST + 1), "longer than the 200,000 characters"),
        ("a.txt", b"%PDF-1.7", "This file is a PDF, which I can't read yet. You could open it"),
        ("a.docx", b"%PDF-1.7", "is a PDF"),
        ("a.rtf", b"{\\rtf1 Hi}", "rich text"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1", "older Word or Excel file"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1", "locked with a password"),
        ("a.docx", b"PK\x03\x04 not really", "seems damaged"),
        ("a.docx", sheet("other.xml"), "seems damaged"),
        ("a.zip", sheet("other.xml"), "a packed file"),
        ("a.xlsx", sheet("xl/workbook.xml"), "a spreadsheet, which I can't read yet. You could"),
        ("a.odt", sheet("content.xml"), "an OpenDocument file"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "You could type or paste"),
        ("a.mov", b"\x00\x00\x00\x18ftypqt", "a picture or a film"),
    ],
)  # fmt: skip
def test_other_files_get_one_kind_sentence(name: str, data: bytes, says: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        file_text(data, name)
    assert says in str(refusal.value)
    assert name not in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_contents_count_and_not_the_name() -> None:
    assert file_text(word_file(paragraph("Are you well?")), "draft.txt") == "Are you well?\n"
    assert file_text(b"Are you well?", "draft.docx") == "Are you well?"
    assert file_text("Bist du’s?".encode("utf-16"), "draft.CSV") == "Bist du’s?\n"


def test_a_csv_is_read_by_its_columns() -> None:
    data = b'Question,Options\r\n"Are you well, or not?","Yes\nNo"\r\n'
    [question] = split(file_text(data, "draft.csv")).questions
    assert question.text == "Are you well, or not?"
    assert [option.text for option in question.options] == ["Yes", "No"]


def test_reading_stops_a_little_past_the_limits() -> None:
    assert enough(10) == LARGEST + 1
    assert enough(LARGEST) > 4 * LARGEST
