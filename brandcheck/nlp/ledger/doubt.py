"""Skills that no line shows for certain, and that some line may show in other words.

Evidence must be clear before a skill counts as shown. It must be just as clear that nothing
shows it before a reader is told so: "disinfection" beside a line on infections, "face
brickwork" under a headline that says face brick. Claims between the two are open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandcheck.core.claims import ClaimKind
from brandcheck.nlp.ledger.kinds import COMMUNITY, CREDENTIALS, OTHERS
from brandcheck.nlp.stems import is_kin
from brandcheck.nlp.substance import SubstanceKind
from brandcheck.nlp.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from brandcheck.nlp.ledger.drafts import Draft
    from brandcheck.nlp.lines import Token
    from brandcheck.nlp.passages import Passage

__all__ = ["may_be_shown"]

# A line that comes so near may show the skill to one who knows the trade.
NEAR = 0.2
# A word inside another must be so long ("brick" in "brickwork").
INSIDE = 5
# A sentence of the About with fewer words of meaning only lists.
TOLD = 3
TELLING = frozenset(("headline", "about", "experience", "projects", "languages", "featured"))
READ = TELLING | OTHERS | COMMUNITY | CREDENTIALS


def may_be_shown(
    draft: Draft, chances: NDArray[np.floating], texts: Sequence[Passage], *, is_name: bool
) -> bool:
    """Tell whether a listed skill without evidence may be shown all the same.

    Args:
        draft: the claim.
        chances: how likely each line that may count shows it.
        texts: all passages.
        is_name: it names a tool or a language, for which only the name counts.
    """
    if draft.kind is not ClaimKind.SKILL or draft.where != "skills":
        return False
    if not is_name and float(chances.max(initial=0.0)) >= NEAR:
        return True
    rare = [t for t in draft.tokens if t.stem in draft.stems and not _is_common(t)]
    words, names = frozenset(t.stem for t in rare), {t.lower for t in rare}
    told = (passage for passage in texts if _tells(passage))
    if is_name:
        return bool(words) and any(words <= passage.stems for passage in told)
    return any(any(_meets(words, names, passage)) for passage in told)


def _is_common(token: Token) -> bool:
    return not {token.lower, token.lemma}.isdisjoint(word_set("skill_heads"))


def _tells(passage: Passage) -> bool:
    line, shown = passage.line, passage.substance
    if line.section not in READ or shown.kind is SubstanceKind.DUTY or shown.vague:
        return False
    return line.section != "about" or len(passage.stems) >= TOLD


def _meets(words: frozenset[str], names: set[str], passage: Passage) -> Iterator[bool]:
    """Compare a skill's words with a line's, in any form and inside compounds."""
    yield any(is_kin(one, other) for one in words for other in passage.stems)
    near = {t.lower for t in passage.tokens if t.stem in passage.stems}
    yield any(_holds(name, other) for name in names for other in passage.stems)
    yield any(_holds(other, word) for other in near for word in words)


def _holds(word: str, part: str) -> bool:
    return len(part) >= INSIDE and part in word
