import io
import json
import os
from pathlib import Path

import docx
import pytest
from pypdf import PdfWriter

from sayso.errors import InputError
from sayso.reading import ReadingOptions, find_story_title, read_lines, read_reports
from sayso.reading.decode import decode
from sayso.records.document import Reading, Skipped

GOOD = "The dam broke on Monday evening, and the lower town was under water before anybody had been warned."
GERMAN = "Der Damm brach am Montagabend, und die untere Stadt stand unter Wasser, bevor jemand gewarnt worden war. " * 4


def write(folder: Path, **files: bytes | str) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def blank_pdf() -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(out)
    return out.getvalue()


def text_docx(text: str) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


def text_pdf(text: str) -> bytes:
    """The smallest PDF with one line of text."""
    stream = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for n, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, part)
    table = b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, len(out))


GOOD_FILES = {
    "text": ("a.txt", GOOD.encode()),
    "byte order mark": ("a.txt", GOOD.encode("utf-8-sig")),
    "utf-16": ("a.txt", GOOD.encode("utf-16")),
    "western": ("a.txt", (GOOD + " It was the café’s fault, said Señor Peña.").encode("cp1252")),
    "markdown": ("a.md", GOOD.encode()),
    "page": ("a.html", f"<html><body><nav>Menu</nav><article><p>{GOOD}</p><p>{GOOD}</p></article>".encode()),
    "broken page": ("a.html", f"<html><body><div><p>{GOOD}<p>{GOOD}</b></div".encode()),
    "pdf": ("a.pdf", text_pdf(GOOD)),
    "docx": ("a.docx", text_docx(GOOD)),
}


@pytest.mark.parametrize("name, data", GOOD_FILES.values(), ids=GOOD_FILES)
def test_reads(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    (reading,), skipped = read_reports([tmp_path], ReadingOptions())
    assert skipped == () and reading.document.id == "a"
    assert "under water before anybody had been warned" in " ".join(b.text for b in reading.blocks)


BAD_FILES = {
    "empty": ("a.txt", b"", "is empty"),
    "white space": ("a.txt", b" \n \t", "is empty"),
    "binary": ("a.txt", bytes(range(256)) * 40, "binary"),
    "picture named as text": ("a.txt", b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02\x03" * 500, "binary"),
    "broken pdf": ("a.pdf", b"%PDF-1.7 nothing here", "PDF is broken"),
    "scanned pdf": ("a.pdf", blank_pdf(), "OCR"),
    "broken docx": ("a.docx", b"PK\x03\x04 no archive", "DOCX is broken"),
    "empty page": ("a.html", b"<html><body><script>x()</script></body></html>", "no text"),
    "not english": ("a.txt", GERMAN.encode(), "not in English"),
    "too large": ("a.txt", b"word " * 400, "larger than 1,500 bytes"),
    "unknown kind": ("a.xyz", b"words", "of a kind"),
}


@pytest.mark.parametrize("name, data, reason", BAD_FILES.values(), ids=BAD_FILES)
def test_bad_input_costs_one_report(name: str, data: bytes, reason: str, tmp_path: Path) -> None:
    write(tmp_path, good__txt=GOOD)
    (tmp_path / name).write_bytes(data)
    readings, (skipped,) = read_reports(
        [tmp_path / name, tmp_path / "good.txt"],
        ReadingOptions(max_bytes=30_000 if reason != "larger than 1,500 bytes" else 1500),
    )
    assert [r.document.id for r in readings] == ["good"]
    assert reason in skipped.reason and name in skipped.path


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, good__txt=GOOD)
    _, (skipped,) = read_reports([tmp_path / "good.txt", tmp_path / "gone.txt"], ReadingOptions())
    assert "no such file" in skipped.reason


def test_what_a_build_wrote_is_no_report(tmp_path: Path) -> None:
    write(tmp_path, good__txt=GOOD)
    for folder in (tmp_path, tmp_path / "out"):
        folder.mkdir(exist_ok=True)
        write(folder, dossier__json=b"{}", index__html=b"<p>The dossier of a story.</p>")
    (tmp_path / "out/texts").mkdir()
    write(tmp_path / "out/texts", copy__txt=GOOD)
    readings, skipped = read_reports([tmp_path], ReadingOptions())
    assert ([r.document.id for r in readings], skipped) == (["good"], ())


def test_a_folder_without_reports_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no reports"):
        read_reports([tmp_path], ReadingOptions())


def test_ids_do_not_hang_on_the_order_and_clashes_are_numbered(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    write(tmp_path, b__txt=GOOD, b__md=GOOD, a__txt=GOOD)
    write(tmp_path / "deep", b__txt=GOOD)
    paths = sorted(tmp_path.rglob("*.*"))
    ids = [[r.document.id for r in read_reports(p, ReadingOptions())[0]] for p in (paths, paths[::-1])]
    assert ids[0] == ids[1] == ["a", "b", "b~2", "deep/b"]


def test_sources_say_what_is_known(tmp_path: Path) -> None:
    write(
        tmp_path, a__txt=GOOD, sources__toml='title = "The flood"\n[reports."a.txt"]\nside = "North"\npublished = "1998-05-02"\n'
    )
    (reading,), _ = read_reports([tmp_path], ReadingOptions())
    assert (reading.document.side, reading.document.published, reading.document.published_from) == (
        "North",
        "1998-05-02",
        "given",
    )
    assert find_story_title([tmp_path]) == "The flood"


FAULTY_SOURCES = {
    "unknown key": ('[reports."a.txt"]\nsides = "x"', "sides"),
    "missing file": ('[reports."b.txt"]\nside = "x"', "b.txt"),
    "no date": ('[reports."a.txt"]\npublished = "last week"', "last week"),
    "no such day": ('[reports."a.txt"]\npublished = "2023-02-30"', "2023-02-30"),
    "no toml": ("title = ", "sources.toml"),
}


@pytest.mark.parametrize("text, named", FAULTY_SOURCES.values(), ids=FAULTY_SOURCES)
def test_faulty_sources_are_named(text: str, named: str, tmp_path: Path) -> None:
    write(tmp_path, a__txt=GOOD, sources__toml=text)
    with pytest.raises(InputError, match=named):
        read_reports([tmp_path], ReadingOptions())


def test_json_lines_are_read_one_by_one() -> None:
    lines = [
        json.dumps({"id": "x", "text": GOOD}),
        "{broken",
        json.dumps({"id": "x", "text": GOOD, "other": 1}),
        "",
        json.dumps({"id": 3, "text": ""}),
    ]
    results = list(read_lines(lines, ReadingOptions()))
    assert [type(r) for r in results] == [Reading, Skipped, Reading, Skipped]
    assert [r.document.id for r in results if isinstance(r, Reading)] == ["x", "x~2"]
    assert "line 2" in results[1].path


def test_the_text_is_kept_as_given(tmp_path: Path) -> None:
    text = "One\r\ncafe\u0301 \u202ehalted\u202c by the 🙂 river.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (reading,), _ = read_reports([tmp_path], ReadingOptions())
    assert reading.document.text == text


def test_ids_are_unique_over_files_and_lines(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": GOOD})
    write(tmp_path, a__txt=GOOD, b__jsonl=line, c__jsonl=f"{line}\n{line}")
    readings, _ = read_reports([tmp_path], ReadingOptions())
    assert [r.document.id for r in readings] == ["a", "a~2", "a~3", "a~4"]


def test_a_bad_line_of_a_file_costs_only_itself(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": f"{GOOD} \u2028 It rained."}, ensure_ascii=False).encode(),
        b'{"id": "b", "text": "caf\xe9"}',
        b'{"id": "c", "text": "x", "z": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
        json.dumps({"id": "d", "text": GOOD}).encode(),
    ]
    write(tmp_path, all__jsonl=b"\xef\xbb\xbf" + b"\n".join(lines))
    readings, skipped = read_reports([tmp_path], ReadingOptions())
    assert [r.document.id for r in readings] == ["a", "d"]
    assert [s.path[-6:] for s in skipped] == ["line 2", "line 3"]


def test_names_that_no_file_can_have_or_that_are_no_utf8(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    odd.write_text(GOOD)
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    readings, skipped = read_reports([tmp_path, tmp_path / ("x" * 5000)], ReadingOptions())
    assert [r.document.id for r in readings] == ["caf\\xe9"]
    assert sorted(s.reason for s in skipped) == ["cannot be opened: No such file or directory", "there is no such file"]


OLD_ENCODINGS = {
    "quotes": ("He said “no”.", "cp1252"),
    "dashes and accents": ("The president – Nicolás Peña – was at sea.", "cp1252"),
    "signs": ("It cost £5 million, at 20 °C.", "cp1252"),
    "latin-1": ("The naïve señor met François Müller.", "latin-1"),
    "old mac": ("The mayor’s naïve café owner said “13 people” – no more.", "mac_roman"),
    "a page that names its own": ('<html><meta charset="windows-1250"><p>General Petrovič met Kovalić.</p>', "cp1250"),
}


@pytest.mark.parametrize("text, encoding", OLD_ENCODINGS.values(), ids=OLD_ENCODINGS)
def test_few_bytes_of_an_old_encoding_are_told_by_where_they_stand(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


PARAGRAPHS = f"<p>{GOOD}</p><p>{GOOD}</p>"
DATED_PAGES = {
    "in the head": (
        f'<head><meta property="article:published_time" content="1998-05-02"></head><body>{PARAGRAPHS}',
        "1998-05-02",
    ),
    "above the text": (f'<article><h1>Dam</h1><time datetime="1998-05-02">2 May</time>{PARAGRAPHS}</article>', "1998-05-02"),
    "in the article's own foot": (
        f'<article>{PARAGRAPHS}<footer><time datetime="1998-05-02">2 May</time></footer></article>',
        "1998-05-02",
    ),
    "in the site's foot": (f"<article>{PARAGRAPHS}</article><footer>Last updated 12 March 2021. © 2019</footer>", None),
    "in a foot by class": (f'{PARAGRAPHS}<div class="site-footer">Published 3 May 2019</div>', None),
    "beside the text": (f'<article>{PARAGRAPHS}</article><aside><time datetime="2020-01-02">2 Jan</time></aside>', None),
    "in a sentence": (f"<article><p>On 3 May 1987 the dam had broken before.</p>{PARAGRAPHS}</article>", None),
}


@pytest.mark.parametrize("page, date", DATED_PAGES.values(), ids=DATED_PAGES)
def test_the_date_of_a_page_is_its_own(page: str, date: str | None, tmp_path: Path) -> None:
    write(tmp_path, a__html=f"<html>{page}</html>")
    (reading,), _ = read_reports([tmp_path], ReadingOptions())
    assert (reading.document.published, reading.document.published_from) == (date, "stated" if date else None)
