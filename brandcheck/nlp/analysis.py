"""What checks see of a profile: everything computed once, on demand.

``analyse`` runs the language model over the profile's lines. Each view of
``Analysis`` is one call to one pure function of this package, cached.
"""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING

from brandcheck.core.limits import READ_CHARACTERS, READ_LINES
from brandcheck.nlp.known_names import with_known_names
from brandcheck.nlp.language import detect
from brandcheck.nlp.ledger.claims import ledger
from brandcheck.nlp.lexicons import load_lexicon
from brandcheck.nlp.lines import Line, annotate
from brandcheck.nlp.passages import Passage, passages
from brandcheck.nlp.pipeline import load
from brandcheck.nlp.raw_lines import read_lines
from brandcheck.nlp.readback import readback
from brandcheck.nlp.rewriting.rewrites import Rewrite, rewrites
from brandcheck.nlp.skills.coverage import cover
from brandcheck.nlp.skills.find import find_skills
from brandcheck.nlp.skills.knowledge import knowledge
from brandcheck.nlp.stage import UNSURE, stage
from brandcheck.nlp.substance import Substance, substance
from brandcheck.nlp.worth import worth

if TYPE_CHECKING:
    from brandcheck.core.claims import Claim, Strength
    from brandcheck.core.coverage import Coverage, SkillMention
    from brandcheck.core.profile import Profile
    from brandcheck.core.readback import Slot
    from brandcheck.core.stage import Stage
    from brandcheck.core.target import Target
    from brandcheck.nlp.lexicons import LexiconEntry
    from brandcheck.nlp.line_cache import LineCache
    from brandcheck.nlp.phrases import Hit
    from brandcheck.nlp.pipeline import Pipeline
    from brandcheck.nlp.skills.knowledge import Knowledge

__all__ = ["Analysis", "Line", "analyse"]

NOT_ENGLISH = (
    "The text is not in English (language found: {code}). Its structure is checked; wording, "
    "tone and claims are not."
)
TOO_LONG = (
    f"Only the first {READ_CHARACTERS:,} characters in at most {READ_LINES:,} lines were judged."
)


class Analysis:
    """Lazy views of one profile's language.

    Attributes:
        profile: the profile, with its language filled in.
        lines: every line, parsed, in reading order.
        capabilities: what the language model can tell, plus "english".
        model: name and version of the language model.
        notes: what the reader should know.
    """

    def __init__(
        self,
        profile: Profile,
        lines: tuple[Line, ...],
        *,
        model: Pipeline,
        own_skills: str = "",
        is_whole: bool = True,
    ) -> None:
        """Hold the parsed lines; nothing else is computed yet.

        Args:
            profile: the profile, with its language filled in.
            lines: its lines, parsed by ``model``.
            model: the language model.
            own_skills: path of a user's own skills; "" = none.
            is_whole: ``lines`` are all of the profile's.
        """
        is_english = profile.language in {"", "en"}
        self.profile = profile
        self.lines = lines
        self.capabilities = model.capabilities | (frozenset({"english"}) if is_english else set())
        self.model = f"{model.name} {model.version}".strip()
        self.notes = () if is_english else (NOT_ENGLISH.format(code=profile.language),)
        if not is_whole:
            self.notes = (*self.notes, TOO_LONG)
        self._own_skills = own_skills
        self._coverage: dict[Target, Coverage] = {}
        self._hits: dict[str, tuple[Hit[LexiconEntry], ...]] = {}

    def phrases(self, lexicon: str) -> tuple[Hit[LexiconEntry], ...]:
        """Return every entry of a word list found in the profile, in reading order."""
        if lexicon not in self._hits:
            words = load_lexicon(lexicon)
            self._hits[lexicon] = tuple(hit for line in self.lines for hit in words.find(line))
        return self._hits[lexicon]

    @functools.cached_property
    def _substances(self) -> dict[int, tuple[Substance, ...]]:
        return {
            n: tuple(substance(line, sentence) for sentence in line.sentences)
            for n, line in enumerate(self.lines)
        }

    @functools.cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Sentences, bullets and titles with what each shows."""
        return passages(self.lines, self._substances)

    @functools.cached_property
    def _ledger(self) -> tuple[tuple[Claim, ...], tuple[Strength, ...]]:
        if not {"tags", "parse", "english"} <= self.capabilities:
            return (), ()
        return ledger(self.profile, self.passages, self.skills, self.known.taxonomy)

    @functools.cached_property
    def readback(self) -> tuple[Slot, ...]:
        """What a stranger takes away from the top of the profile, part by part."""
        if not {"tags", "parse", "english"} <= self.capabilities:
            return ()
        return readback(self.passages)

    @functools.cached_property
    def stage(self) -> Stage:
        """Where the owner stands in working life; what checks expect may shift with it."""
        if not {"tags", "parse", "english"} <= self.capabilities:
            return UNSURE
        return stage(self.profile, self.lines, self.passages)

    @functools.cached_property
    def rewrites(self) -> tuple[Rewrite, ...]:
        """Exact words for mechanical weaknesses, in reading order."""
        if not {"tags", "parse", "english"} <= self.capabilities:
            return ()
        return tuple(one for line in self.lines for one in rewrites(self.profile, line))

    @functools.cached_property
    def known(self) -> Knowledge:
        """The skills and occupations that are known: shipped, imported and the user's own."""
        return knowledge(self._own_skills)

    @functools.cached_property
    def skills(self) -> tuple[SkillMention, ...]:
        """Words that name a skill, in reading order."""
        if not {"tags", "parse", "english"} <= self.capabilities:
            return ()
        return find_skills(self.lines, self.known.taxonomy)

    def coverage(self, target: Target) -> Coverage:
        """Return where each of a target's skills stands."""
        if target not in self._coverage:
            self._coverage[target] = cover(
                target, self.skills, self.passages, self.known.taxonomy, self.claims
            )
        return self._coverage[target]

    @functools.cached_property
    def worth(self) -> float:
        """How much the text shows, 0 to 1."""
        return worth(self.passages)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim of the headline, About and skills list, with its evidence."""
        return self._ledger[0]

    @property
    def unclaimed(self) -> tuple[Strength, ...]:
        """Strong lines that nothing at the top mentions, best first."""
        return self._ledger[1]


def analyse(
    profile: Profile,
    *,
    language: str = "",
    pipeline: str = "",
    own_skills: str = "",
    known_lines: LineCache | None = None,
) -> Analysis:
    """Parse a profile's lines with the language model.

    Args:
        profile: the parsed profile.
        language: ISO 639-1 code of the content; "" = detect.
        pipeline: name of an installed spaCy pipeline; "" = the usual order.
        own_skills: path of a user's own skills; "" = none.
        known_lines: where parses of an earlier version of the text are taken from.

    Raises:
        ConfigError: when a named pipeline is not installed.
    """
    code = language or profile.language or detect(profile.source)[0]
    model = load(pipeline)
    raw, is_whole = read_lines(profile)
    raw = with_known_names(profile, raw)
    texts = [line.text for line in raw]
    if known_lines is None:
        with model.forgetting():
            lines = annotate(raw, model.docs(texts))
    else:
        lines = annotate(raw, known_lines.docs(model, texts))
    return Analysis(
        replace(profile, language=code),
        lines,
        model=model,
        own_skills=own_skills,
        is_whole=is_whole,
    )
