"""The contract battery for checks, public for authors of third-party checks.

>>> from brandcheck.testing import assert_contract
>>> def test_my_check():
...     assert_contract(my_check)

It proves the declaration, runs the examples of the documentation, and feeds the
check hostile and empty profiles.
"""

from __future__ import annotations

import functools
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandcheck import engine
from brandcheck.checks import Check, Context, Verdict
from brandcheck.config import Config
from brandcheck.core.document import to_plain
from brandcheck.core.profile import Origin, Profile, SectionKind
from brandcheck.core.spans import Span
from brandcheck.nlp.analysis import analyse
from brandcheck.nlp.targets.occupations import find_target
from brandcheck.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brandcheck.core.target import Target

__all__ = ["Example", "assert_contract", "context", "examples", "run_example"]

HEADINGS = ("What it does", "Why it matters", "Flagged", "Passes", "How to fix", "Known limits")
ID = re.compile(r"[a-z][a-z]*(-[a-z]+)*")
FENCE = re.compile(r"^```profile\n(.*?)^```", re.DOTALL | re.MULTILINE)
MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
UNFINISHED = re.compile(r"\b(TODO|TBD|FIXME|XXX)\b")

HOSTILE = (
    "# \u202eevil\n{{ 7*7 }} <script>alert(1)</script>\n\n## About\n\x00\x07 ''' \"\"\" %s {0}\n",
    "# Ana Example\n" + "word " * 3000 + "\n\n## Skills\n- " + "a, " * 800,
    (
        "# 👩🏽‍🚒 e\u0301\u0301\u0301\n🔥🔥🔥\r\n\r\n## About\r\nשלום עולם. مرحبا 你好"
        "\r\n\r\n## Skills\r\n- 🔥\r\n"
    ),
    "# A\nB\n\n## About\nC.\n\n## Experience\n### D · E\n2010 – Present\n-\n\n## Skills\n-\n",
)


@dataclass(frozen=True, slots=True)
class Example:
    """A fenced block of a check's documentation.

    Attributes:
        text: the profile without the marks.
        spans: what ``[[…]]`` marked, in order.
        is_flagged: it stands under "Flagged", not under "Passes".
    """

    text: str
    spans: tuple[Span, ...]
    is_flagged: bool


def examples(check: Check) -> tuple[Example, ...]:
    """Return the examples in a check's documentation."""
    return tuple(
        _example(block, is_flagged=heading == "Flagged")
        for heading in ("Flagged", "Passes")
        for block in FENCE.findall(check.part(heading) + "\n")
    )


def context(profile: Profile, *, target: Target | None = None) -> Context:
    """Return what a check receives for an English profile."""
    text = analyse(profile, language="en")
    return Context(profile=text.profile, text=text, target=target)


def run_example(check: Check, example: Example) -> Verdict:
    """Run a check on one example, without the engine's waiting for other sections.

    A first line ``Target: registered nurse`` sets the target.
    """
    first, _, rest = example.text.partition("\n")
    title = first.removeprefix("Target: ")
    if title == first:
        return check.run(context(parse(example.text)), **check.options)
    return check.run(context(parse(rest), target=find_target(title)), **check.options)


def assert_contract(check: Check) -> None:
    """Assert everything that every check must keep.

    Raises:
        AssertionError: naming the check and the promise that it breaks.
    """
    _assert_declaration(check)
    _assert_examples(check)
    _assert_sturdy(check)


def _example(block: str, *, is_flagged: bool) -> Example:
    parts: list[str] = []
    spans: list[Span] = []
    length = last = 0
    for mark in MARK.finditer(block):
        parts += [block[last : mark.start()], mark[1]]
        length += mark.start() - last
        spans.append(Span(length, length + len(mark[1])))
        length += len(mark[1])
        last = mark.end()
    return Example("".join([*parts, block[last:]]), tuple(spans), is_flagged)


def _assert(truth: object, check: Check, promise: str) -> None:
    if not truth:
        raise AssertionError(f"{check.id}: {promise}")


def _assert_declaration(check: Check) -> None:
    headings = tuple(check.parts)
    _assert(headings == HEADINGS, check, f"the documentation needs the headings {HEADINGS}")
    _assert(not UNFINISHED.search(check.doc), check, "the documentation is unfinished")
    for heading in HEADINGS:
        _assert(check.part(heading), check, f"nothing stands under {heading}")
    _assert(ID.fullmatch(check.id), check, "an id is made of lower-case words and hyphens")
    for title in (check.passed, check.failed):
        _assert(title and not title.endswith("."), check, "a title has no full stop")
    _assert(check.passed != check.failed, check, "the two titles differ")
    kinds = {kind.value for kind in SectionKind}
    _assert(kinds.issuperset(check.reads), check, "reads names kinds of section")
    n_needed = 1 if check.stage == "preview" else 2
    for is_flagged in (True, False):
        n = sum(example.is_flagged is is_flagged for example in examples(check))
        _assert(n >= n_needed, check, f"needs {n_needed} examples that are flagged and that pass")


def _assert_examples(check: Check) -> None:
    for example in examples(check):
        verdict = run_example(check, example)
        found = sorted({f.span for f in verdict.findings if f.span})
        shift = len(example.text) - len(_body(example.text))
        found = [Span(span.start + shift, span.end + shift) for span in found]
        texts = [span.of(example.text) for span in found]
        if example.is_flagged:
            _assert(verdict.findings, check, f"finds nothing in:\n{example.text}")
            if example.spans:
                wanted = [span.of(example.text) for span in example.spans]
                _assert(
                    found == sorted(example.spans),
                    check,
                    f"should mark {wanted}, marks {texts} in:\n{example.text}",
                )
        else:
            _assert(not verdict.findings, check, f"flags {texts} in:\n{example.text}")


def _body(text: str) -> str:
    return text.partition("\n")[2] if text.startswith("Target: ") else text


def _assert_sturdy(check: Check) -> None:
    plan = [(check, check.options)]
    for one, other in _twins(check):
        first = engine.run(plan, one, Config())[0]
        _assert(not first.error, check, f"raises {first.error}")
        again = engine.run(plan, other, Config())[0]
        _assert(first == again, check, "gives two answers for one input")
        json.dumps(to_plain(first))
        for finding in first.findings:
            _assert(finding.message and finding.advice, check, "a finding has message and advice")


def _twins(check: Check) -> Iterator[tuple[Context, Context]]:
    """Yield pairs of independent analyses of the same text."""
    empty = Profile("", (), Origin("text"))
    yield context(empty), context(empty)
    yield from _hostile()
    for example in examples(check):
        text = _body(example.text)
        yield context(parse(text)), context(parse(text))


@functools.cache
def _hostile() -> tuple[tuple[Context, Context], ...]:
    """Analyse the hostile texts once; they are the same for every check, and long."""
    return tuple((context(parse(text)), context(parse(text))) for text in HOSTILE)
