"""How many syllables an English word has, by rules of spelling and no dictionary.

Groups of vowels are counted, silent ones taken off and split ones added. Against CMUdict
the rules are right for 95 of 100 words that they were not made for, names included, and
with no bias either way; a readability formula averages over hundreds of words.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["syllables"]

VOWELS = re.compile(r"[aeiou]+|(?<![aeiou])y(?![aeiou])")

# Words of everyday profiles that the rules below would miscount.
EXCEPTIONS = {
    "business": 2,
    "businesses": 3,
    "colonel": 2,
    "every": 2,
    "everyone": 3,
    "everything": 3,
    "evening": 2,
    "lion": 2,
    "maybe": 2,
    "people": 2,
    "recipe": 3,
    "resume": 3,
    "resumes": 3,
    "sometimes": 2,
    "wednesday": 2,
    "wednesdays": 2,
}

# A written "e" that is not spoken.
SILENT = re.compile(
    r"""(?=[ea])(?:
      (?<=[^aeiouyl])e$ (?<![tcbgk]re) (?<!^[^aeiou]e) (?<!^[^aeiou]{2}e)   # late, but centre, the
    | (?<=[aeiouy]l)e$                                                      # role, but table
    | (?<=[gq]u)e$                                                          # league, technique
    | (?<=[^aeiouylszxcgh])es$ | (?<=[aeiouy]l)es$ | (?<=[tp]h)es$          # makes, but services
    | (?<=[gq]u)es$
    | (?<=[^aeiouytdlr])ed$ | (?<=[aeiouylr][lr])ed$                        # baked, but handled
    | (?<=[aeiou]y)ed$ | (?<=[gq]u)ed$(?<!argued)
    | (?<=[aeiou][ft])e(?=ty$) | (?<=ic)a(?=lly$)                           # safety, basically
    | (?<=[aeiouy][^aeiouyl])e(?=ments?$) | (?<=[aeiouy][rl]v)e(?=ments?$)
    | (?<=[nrdk][cgs])e(?=ments?$)
    | (?<=[aeiouy][^aeiouy])e(?=(?:ly|ful(?:ly)?|less|ness|some)$)
    | (?<=[nrlsdt][cgsvt])e(?=(?:ly|ful(?:ly)?|less|ness)$)
    | (?<=^som)e(?=[^aeiouy]) | (?<=^hom)e(?=[wlmstb]) | (?<=^tim)e(?=[lskt])
    | (?<=^bas)e(?=[lb]) | (?<=^fram)e(?=w) | (?<=^war)e(?=h) | (?<=^sal)e(?=s[mwp])
    | (?<=^wher)e | (?<=^ther)e(?=[^aos]) | (?<=^hous)e(?=[hkw]) | (?<=^saf)e(?=g)
    | (?<=^spac)e(?=[cs]) | (?<=^cod)e(?=b) | (?<=^pip)e(?=l) | (?<=^stat)e(?=[sw])
    | (?<=^lif)e | (?<=^fir)e | (?<=^nin)e | (?<=^sid)e
    )""",
    re.VERBOSE,
)

# Neighbouring vowels that are spoken apart.
SPLIT = re.compile(
    r"""(?=[aeiouy])(?:
      (?<![ctshd])ia(?!ge) | (?<=d)ia | iat(?!iv) | (?<=[ct])ia(?=lity) | (?<=hus)ia
    | (?<![tscgxhlnv])io | (?<=[lnhv])io(?![nur]) | (?<=t)io$
    | (?<=[lnhv])iou | iu | ii
    | (?<![ctsh])ien(?!d) | (?<=^sc)ien | iet
    | (?<=[aeiouy][lrszvnp])ier | (?<=[pbr][rl])ier | (?<=[^aeiouqc])iest
    | (?<=[dgr])eo(?![nu]) | (?<=n)eou | (?<=th)eo | (?<=s)eu(?=m)
    | (?<=cr)ea(?=t) | (?<=^r)ea(?=c[tq]|li) | (?<=id)ea | (?<=ar)ea$
    | (?<=th)ea(?=t) | (?<=in)ea(?=r)
    | (?<![qg])ua(?![rds]) | (?<=n)ua(?=r) | (?<![qgr])ue[nl] | uou
    | (?<=l)ui(?=d) | (?<=n)ui(?=n) | (?<=[tn])ui(?=t) | (?<=r)ui(?=n)
    | (?<=p)oe | (?<=pr)oa | (?<=c)oe(?=[fx]) | (?<=c)oo(?=r|pera|pt) | ao | (?<=[rs])ai(?=c)
    | (?<=[aeou])ing | (?<=[^aeiou]y)ing | (?<=[lr]y)er
    )""",
    re.VERBOSE,
)

# Syllables that are written without a vowel of their own.
UNWRITTEN = re.compile(r"(?:[st]h|s)ms?$|[ds]nt$")


def syllables(word: str) -> int:
    """Return the number of syllables of one word, at least 1.

    Case, accents and apostrophes make no difference. Letters without a vowel are spelled
    out ("SQL" has three); digits count as one syllable together.
    """
    folded = word.lower()
    if not (folded.isascii() and folded.isalpha()):
        folded = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", folded)))
    letters = folded if folded.isalpha() else "".join(filter(str.isalpha, folded))
    if letters in EXCEPTIONS:
        return EXCEPTIONS[letters]
    count = len(VOWELS.findall(letters))
    if count == 0:
        return 1 if len(letters) < len(folded) else max(1, len(letters))
    count -= len(SILENT.findall(letters))
    count += len(SPLIT.findall(letters))
    count += len(UNWRITTEN.findall(letters))
    return max(1, count)
