"""Choose names and terms worth keeping from lists that were mined or collected for other ends."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Ordinary", "is_worthy_term", "tool_names"]

RUNNING = re.compile(r"(?<=[a-z,;] )[a-z]{2,}\b")
TERM = re.compile(r"[a-z0-9][a-z0-9 .+#&-]{1,38}[a-z0-9+#]")
GERMAN = re.compile(
    r"(?:ung|ungen|keit|keiten|heit|schaft|schaften|kompetenz|werk|wesen|recht|ierung|technik"
    r"|prozesse|daten|verfahren|kenntnisse|denken)$|^(?:und|der|die|das)$"
)

ENGLISH_ENDING = re.compile(r"(?:[a-z]{3}(?:ness|ments?|ability|ings|ists?|isms?|ers|halls|ups))$")

# Words that say how good, how new or whose something is, not what it is.
EMPTY = frozenset(
    """
    able accurate active actionable adaptable additional adjacent advanced agentic appropriate
    available basic best better big bold broad business-critical clean clear client-facing close
    comfortable common company complete complex comprehensive consistent core corporate creative
    critical cross-functional current customer-centric customer-facing cutting-edge daily
    data-driven deep detailed different diverse domain dynamic easy effective efficient emerging
    end-to-end engaging enterprise enterprise-grade equivalent essential everyday excellent
    exceptional existing external fast fast-paced flexible friendly full functional fundamental
    general global good great hands-on healthy high high-impact high-level high-performance
    high-quality high-volume holistic important in-depth in-house independent inclusive industry
    initial innovative inspiring internal international key large large-scale latest leading
    legacy local long long-term low main major many mission-critical modern multiple national
    native necessary new next next-generation nice novel numerous open ongoing other our outstanding
    overall own performant positive possible potential practical preferred previous proactive
    professional proven quick ready real regional related relevant reliable required resilient
    rich robust same scalable seamless senior several shared short significant simple small smart
    smooth solid sound special specific standard state-of-the-art strategic strong successful
    suitable tailored technical theoretical timely top total traditional typical unique useful
    valuable various vibrant well-structured whole wide working world-class your us eu uk indian
    german french chinese european american asian
    """.split()  # noqa: SIM905 -- a list of words is read as words
)
# Last words of phrases that speak of an employer, a product or an attitude, not of a skill.
HOLLOW = frozenset(
    """
    ability abilities actions activities activity advice areas aspects attention attitude audience
    awareness background benefits brand business businesses buy-in capabilities capability cases
    center centers challenges change changes clients collaboration communication community companies
    company concepts considerations constraints content context contexts culture curiosity
    customers deadlines decisions deliverables delivery demands departments details directions
    discipline disciplines divisions domain domains drive ecosystem ecosystems efficiency efforts
    employees energy engagement environment environments equipment events excellence execution
    experience experiences expertise exposure features feedback field fields focus functions
    fundamentals future goals group groups growth guidance handling hub hygiene ideas impact
    improvement improvements incidents industries industry influence initiative initiatives
    innovation insights interests issues items job jobs knowledge landscape landscapes leaders
    leadership level levels life locations manner markets materials matters meetings members
    mindset mission needs news objectives office offices operations opportunities options
    orientation outcomes outputs ownership parties partners partnership partnerships passion
    people performance person perspective place plans players policies portfolio position potential
    practice practices presence principles priorities problems processes production products
    professionals programs progress project projects quality questions readiness relationships
    requests requirements resolution resources responsibilities responsibility results reviews
    risk risks role roles rules sector sectors segments sense services setting settings shifts
    site sites situations skill skills society solutions space stack stakeholders stakes
    standards strategies strategy success suite support systems talent target targets tasks
    team teams tech techniques technologies technology thinking time topics trends trust types
    understanding units updates users value values vision volume ways work workers workload
    workloads workplace world years
    """.split()  # noqa: SIM905
)
# Last words of methods and fields of knowledge.
METHODS = frozenset(
    """
    accounting administration advertising algorithms analysis analytics architecture arbitration
    auditing authentication automation banking benchmarking billing bookkeeping botany branding
    brewing budgeting calibration carpentry certification chemistry classification coaching
    commissioning compliance compression conveyancing cooking copywriting counselling cryptography
    debugging deployment design diagnostics documentation drafting dynamics economics editing
    encryption engineering estimation ethics etl fabrication finance finishing forecasting
    forensics framework frameworks geometry governance grading hedging illustration imaging
    inspection installation insurance integration interviewing invoicing journalism kaizen
    law learning legislation licensing lifecycle lighting linguistics logistics machining
    management mapping marketing mechanics merchandising metallurgy methodology methodologies
    microscopy migration mining modeling modelling monitoring moulding negotiation networking
    networks nursing onboarding optimization orchestration orm outreach pathology patterns
    pedagogy photography physics pipelines planning plumbing polishing pricing procurement
    programming protocol protocols provisioning psychology purification rapport reconciliation
    recruitment refactoring regression rehabilitation reporting research robotics roofing
    safety sampling scheduling science scripting security simulation sizing soldering sourcing
    spectroscopy statistics surveying taxation teaching testing therapy training translation
    troubleshooting tuning typography underwriting validation valuation verification virtualization
    welding wiring writing
    """.split()  # noqa: SIM905
)
COMPANIES = frozenset(
    """
    accenture airbnb airbus amazonian askhr bain bosch capgemini cognizant daimler deloitte dell
    ericsson facebook ferrari hitachi honeywell huawei infosys kpmg lakshya lenovo mckinsey meta
    mitsubishi mostadam navan netflix nissan nokia novartis panasonic peopleperhour pfizer philips
    pwc qatar saudi samsung sony tata tcs tesla toyota uber volkswagen volvo walmart wipro zalando
    """.split()  # noqa: SIM905
)
VENDORS = (
    *("Adobe", "Adobe Systems", "Amazon", "Apache", "Apple", "Atlassian", "Autodesk", "Bentley"),
    *(
        "Cisco Systems",
        "Cisco",
        "Citrix",
        "Corel",
        "Dassault Systemes",
        "Dell",
        "Esri",
        "ESRI",
        "Google",
    ),
    *("Hewlett-Packard", "HP", "IBM", "Intuit", "Linux", "Microsoft", "Mozilla", "Novell"),
    *("Oracle", "PTC", "Red Hat", "SAP", "Sage", "Salesforce", "Siemens", "Sun Microsystems"),
    *("Symantec", "The MathWorks", "Trimble", "VMware", "Wolfram Research"),
)
GENERIC = re.compile(
    r" (?:software|systems?|programs?|tools?|databases?|platform|suite)$", re.IGNORECASE
)
ACRONYM = re.compile(r"^(?P<words>.+?) (?P<short>[A-Z][A-Za-z]*[A-Z][A-Z]?)$")


class Ordinary:
    """The words of running English text, counted by text: what is not among them is a name.

    Attributes:
        dictionary: words of an English dictionary, rare ones and some names among them.
    """

    def __init__(self, texts: Iterable[str], dictionary: frozenset[str]) -> None:
        self.dictionary = dictionary
        self._counts = Counter(word for text in texts for word in set(RUNNING.findall(text)))

    def __contains__(self, word: object) -> bool:
        return self._counts[word] >= 2

    def are_all(self, words: Iterable[str]) -> bool:
        """Tell whether every word is ordinary."""
        return all(word in self for word in words)


def is_worthy_term(term: str, ordinary: Ordinary) -> bool:
    """Tell whether a mined lower-case term looks like a tool, a method or a certificate."""
    if not TERM.fullmatch(term) or GERMAN.search(term):
        return False
    words = term.split()
    parts = term.replace("-", " ").split()
    if len(words) > 3 or COMPANIES.intersection(parts) or any(len(w) < 2 for w in words[:1]):
        return False
    if not any(part.isalpha() or not part.isdigit() for part in parts):
        return False
    if len(words) == 1:
        is_name = not ordinary.are_all(parts) and not ENGLISH_ENDING.search(term)
        is_name = is_name and not ordinary.dictionary.issuperset(parts)
        return is_name and not EMPTY.intersection((term, *parts))
    if EMPTY.intersection(words) or words[-1] in HOLLOW:
        return False
    return words[-1] in METHODS or not ordinary.are_all(parts)


def tool_names(name: str, ordinary: Ordinary) -> tuple[str, ...]:
    """Return a technology's name without generic words, then its shorter forms; () = too vague."""
    short = GENERIC.sub("", name)
    words = [word.lower() for word in re.findall(r"\w+", short)]
    has_name = any(c.isupper() for c in short[1:]) or not ordinary.are_all(words)
    if not has_name or len(words) > 6:
        return ()
    names = [short]
    rest = next((short[len(v) + 1 :] for v in VENDORS if short.startswith(f"{v} ")), "")
    if rest and not ordinary.are_all(re.findall(r"\w+", rest.lower())):
        names.append(rest)
    for form in tuple(names):
        found = ACRONYM.match(form)
        if found and _spells(found["words"], found["short"]):
            names += [found["words"], found["short"]]
    return tuple(dict.fromkeys(name for name in names if len(name) > 1))


def _spells(words: str, short: str) -> bool:
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]\w*", words)).upper()
    return initials.endswith(short.upper())
