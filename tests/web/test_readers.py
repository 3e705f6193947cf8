"""The parsing side, in this process: each kind of page as the worker reads it."""

import io
from datetime import datetime
from pathlib import Path

import pytest

from factcheck.web import worker
from factcheck.web.parsing import Parser
from factcheck.web.readers import pdf
from factcheck.web.reading import Reading, Request, read
from tests.site.pages import (
    ATOM,
    CHROME,
    CLEAN,
    ENGLISH,
    ENGLISH_TITLE,
    HIDDEN,
    PARAGRAPHS,
    TITLE,
    WRONG_DATE,
    document,
    mhtml,
    paragraphs,
    site,
)


def html(body: str | bytes, *, url: str = "https://wadi.example/x", content_type: str = "") -> Reading:
    return read(Request(kind="html", url=url, content_type=content_type), body.encode() if isinstance(body, str) else body)


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/paywall", "paywall"), ("/consent", "consent"), ("/script", "JavaScript"), ("/captcha", "captcha"), ("/refresh", "elsewhere")],
)
def test_walls_are_refused_with_their_reason(path: str, reason: str) -> None:
    reading = html(site()[path].body)

    assert reason in reading.refused
    assert reading.text == ""


@pytest.mark.parametrize(
    ("content", "content_type", "encoding"),
    [
        (CLEAN.encode(), "", "utf-8"),
        (b"\xef\xbb\xbf" + CLEAN.encode(), "text/html; charset=iso-8859-1", "utf-8"),
        (CLEAN.encode("utf-16"), "", "utf-16-le"),
        (CLEAN.replace("utf-8", "x-unknown").encode("cp1256", "xmlcharrefreplace"), "text/html; charset=windows-1256", "cp1256"),
        (CLEAN.replace("utf-8", "windows-1256").encode("cp1256", "xmlcharrefreplace"), "", "cp1256"),
        (CLEAN.encode("cp1256", "xmlcharrefreplace"), "", "cp1256"),
        (CLEAN.encode("iso8859_6", "xmlcharrefreplace"), "text/html; charset=utf-8", "iso8859_6"),
    ],
)
def test_011_the_encoding_is_what_fits_the_bytes(content: bytes, content_type: str, encoding: str) -> None:
    reading = html(content, content_type=content_type)

    assert reading.encoding == encoding
    assert reading.text == "\n\n".join((TITLE, *PARAGRAPHS))


def test_latin_1_means_what_browsers_take_it_for() -> None:
    page = document(
        f"<article><h1>{ENGLISH_TITLE}</h1>{paragraphs(ENGLISH)}<p>He called it a “café” – and left the room.</p></article>",
        title=ENGLISH_TITLE,
        lang="en",
    )

    reading = html(page.replace("utf-8", "iso-8859-1").replace("صحيفة الوادي", "Post").encode("cp1252"))

    assert reading.encoding == "cp1252"
    assert "“café” –" in reading.text


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "DISPLAY : NONE !important",
        "visibility: hidden",
        "font-size: 0",
        "font-size:0px;color:red",
        "opacity:0;",
        "position:absolute; left:-5000px",
        "text-indent:-9999px",
        "clip: rect(0 0 0 0)",
        "color:transparent",
        "height:0;overflow:hidden",
    ],
)
def test_052_hidden_words_go_whatever_hides_them(style: str) -> None:
    body = f"<article><h1>{ENGLISH_TITLE}</h1>{paragraphs(ENGLISH[:2])}%s{paragraphs(ENGLISH[2:])}</article>"
    inline = html(document(body % f'<p style="{style}">{HIDDEN}</p>', title=ENGLISH_TITLE, lang="en"))
    by_class = html(
        document(body % f'<p class="a b">{HIDDEN}</p>', title=ENGLISH_TITLE, lang="en", head=f"<style>p.b, #c {{ {style} }}</style>")
    )

    assert inline.text == by_class.text == "\n\n".join((ENGLISH_TITLE, *ENGLISH))


@pytest.mark.parametrize("style", ["font-size:0.9em", "opacity:0.5", "margin-left:-5px", "display:block", "visibility:visible", "height:0"])
def test_052_styles_that_hide_nothing_leave_the_words(style: str) -> None:
    body = (
        f'<article><h1>{ENGLISH_TITLE}</h1>{paragraphs(ENGLISH[:2])}<p style="{style}">{ENGLISH[2]}</p>{paragraphs(ENGLISH[3:])}</article>'
    )

    assert html(document(body, title=ENGLISH_TITLE, lang="en")).text == "\n\n".join((ENGLISH_TITLE, *ENGLISH))


def test_052_rules_for_other_media_hide_nothing() -> None:
    head = "<style>@media print { p { color: black } .b { display: none } } div .b {display:none}</style>"
    body = f'<article><h1>{ENGLISH_TITLE}</h1>{paragraphs(ENGLISH[:3])}<p class="b">{ENGLISH[3]}</p></article>'

    assert ENGLISH[3] in html(document(body, title=ENGLISH_TITLE, lang="en", head=head)).text


def test_dates_come_with_their_places() -> None:
    reading = html(WRONG_DATE, url="https://wadi.example/2025/07/10/x")

    assert [(date.where, date.when.date().isoformat()) for date in reading.dates] == [
        ("metadata", "2025-07-09"),
        ("address", "2025-07-10"),
        ("text", "2025-07-12"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<div class='post-date'>الأربعاء 9 يوليو 2025 - 10:30 ص</div>",
        "<span class='published'>نشر في: 9 تموز/يوليو 2025</span>",
        "<p id='date'>الأربعاء 14 محرم 1447هـ 9 يوليو 2025م</p>",
        "<time>٩ يوليو ٢٠٢٥</time>",
        "<time datetime='2025-07-09T10:30:00+03:00'>قبل يومين</time>",
        "<time class='updated' datetime='2025-07-11'>تحديث</time><time datetime='2025-07-09'>نشر</time>",
        "<div class='meta-time'>9 July 2025, 10:30 GMT</div>",
    ],
)
def test_a_date_that_only_the_reader_sees_is_found(line: str) -> None:
    body = f"<article><h1>{TITLE}</h1>{line}{paragraphs(PARAGRAPHS)}</article><aside><time datetime='2020-01-01'>x</time></aside>"

    assert [(date.where, date.when.date().isoformat()) for date in html(document(body)).dates] == [("text", "2025-07-09")]


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-07-09T08:00:00Z"}]}</script>',
            "2025-07-09T08:00:00+00:00",
        ),
        ('<script type="application/ld+json">[{"mainEntity":{"datePublished":"2025-07-09"}}]</script>', "2025-07-09"),
        (
            '<script type="application/ld+json">{"datePublished":7}</script><meta name="pubdate" content="2025-07-09 08:15">',
            "2025-07-09T08:15",
        ),
        ('<script type="application/ld+json">{broken</script><meta itemprop="datePublished" content="2025-07-09">', "2025-07-09"),
        ('<script type="application/ld+json">' + '{"@graph":' * 9 + '{"datePublished":"2025-01-01"}' + "}" * 9 + "</script>", ""),
        ('<meta name="date" content="9999-99-99"><meta name="author" content="2025-07-09">', ""),
    ],
)
def test_dates_in_metadata_are_found_where_sites_put_them(head: str, published: str) -> None:
    body = f"<article><h1>{ENGLISH_TITLE}</h1>{paragraphs(ENGLISH)}</article>"

    dates = html(document(body, title=ENGLISH_TITLE, head=head, lang="en")).dates

    assert [date.when for date in dates] == ([datetime.fromisoformat(published)] if published else [])


def test_a_date_line_without_a_date_is_none() -> None:
    body = f"<article><h1>{TITLE}</h1><div class='date'>منذ ساعات</div><div class='date'></div>{paragraphs(PARAGRAPHS)}</article>"

    assert html(document(body)).dates == ()


def test_the_headline_loses_the_outlets_name_and_the_outlet_is_known() -> None:
    nameless = CLEAN.replace('<meta property="og:site_name" content="صحيفة الوادي">', "").replace(" | صحيفة الوادي", "")

    assert html(CHROME).title == TITLE
    assert html(nameless, url="https://www.wadi.example/x").source == "wadi.example"


def test_an_archive_is_read_with_the_address_it_was_saved_from() -> None:
    reading = read(Request(kind="mhtml", url=""), mhtml(CLEAN))

    assert (reading.url, reading.title) == ("https://wadi.example/bridge", TITLE)
    assert "no HTML" in read(Request(kind="mhtml", url=""), b"\n\nnothing").refused


def test_plain_text_is_left_as_it_is() -> None:
    assert read(Request(kind="text", url="x"), "one\r\ntwo".encode("utf-16")).text == "one\r\ntwo"


def test_feeds_of_both_kinds_are_read() -> None:
    rss = read(Request(kind="feed", url="https://wadi.example/rss"), site()["/rss"].body)
    atom = read(Request(kind="feed", url="https://wadi.example/atom"), ATOM.encode())

    assert [entry.url for entry in rss.entries] == [
        "https://wadi.example/appended",
        "https://wadi.example/english",
        "https://wadi.example/clean",
    ]
    assert [entry.url for entry in atom.entries] == ["https://wadi.example/english"]
    assert read(Request(kind="feed", url=""), b"<rss><!-- nothing --></rss>").refused
    assert read(Request(kind="feed", url=""), b"no xml at all").refused


def test_pdf_lines_become_paragraphs() -> None:
    lines = ["The bridge over the valley opens on", "Sunday after two years.", "", "It cost forty million dinars,", "he said."]

    assert pdf.paragraphs(lines) == "The bridge over the valley opens on Sunday after two years.\n\nIt cost forty million dinars, he said."
    assert pdf.paragraphs([]) == ""


def test_a_reader_that_trips_refuses_with_its_words() -> None:
    assert (
        "cannot be parsed" in read(Request(kind="pdf", url="x"), b"%PDF- broken").refused
        or pdf.MISSING in read(Request(kind="pdf", url="x"), b"").refused
    )


def test_the_worker_answers_line_by_line_until_its_input_ends() -> None:
    def asked(body: bytes) -> bytes:
        return Request(kind="text", url="x").model_dump_json().encode() + b"\n%d\n" % len(body) + body

    answers = io.BytesIO()

    worker.serve(io.BytesIO(asked(b"one\ntwo") + asked(b"") + asked(b"three")), answers)

    texts = [Reading.model_validate_json(line).text for line in answers.getvalue().splitlines()]
    assert texts == ["one\ntwo", "", "three"]


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="only Linux tells the limits of another process")
def test_the_workers_memory_is_capped() -> None:
    with Parser(seconds=20) as parser:
        parser.read(Request(kind="text", url="x"), b"one")
        assert parser._worker is not None
        limits = Path(f"/proc/{parser._worker.pid}/limits").read_text("ascii")

    assert f"Max address space         {worker.MEMORY}" in limits
