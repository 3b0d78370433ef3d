"""The kind of an attack, by its weapon, then by whom it hits."""

from collections.abc import Iterator

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import FROM_AFAR
from dateline.code.judge.misfits import SIDES
from dateline.code.judge.verdict import Judge, Verdict
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, child, children
from dateline.ontology.words import lived_in, weapon_order, weapons
from dateline.parties.classify import core, term

Classes = list[frozenset[str]]
# What an act is where crowds alone do it.
OF_CROWDS = {"attack_on_civilians": "mob_violence", "clash": "mob_violence", "destruction": "riot"}
# Verbs of taking people, which do not tell whether it is an arrest.
BY_HAND = frozenset((
    "bundle", "capture", "carry", "cart", "catch", "drag", "frogmarch", "grab", "haul", "herd", "hold", "keep", "lead",
    "march", "nab", "net", "pick", "pluck", "pull", "push", "round", "seize", "shove", "snatch", "sweep", "take",
    "throw", "whisk", "yank",
))  # fmt: skip
FROM = frozenset(("from",))
HITS = frozenset(("attack_on_civilians", "destruction", "ground_assault", "shelling"))
HOMES = frozenset(("home", "house", "hut", "shop", "shack", "dwelling"))
ON_FOOT = frozenset((
    "column", "commando", "guerrilla", "infantry", "infantryman", "marine", "paratrooper", "patrol", "platoon",
    "sapper", "soldier", "troop", "trooper",
))  # fmt: skip
MOBS = frozenset(("crowd", "mob", "throng"))
OF_THE_LAW = frozenset(("country", "government", "police", "state_forces"))
ON_CROWDS = frozenset(("attack_on_civilians", "ground_assault", "shelling"))
MOVES = frozenset(("offensive", "withdrawal"))  # of forces; of people, they are flight
ONE_PERSON = frozenset(("people", "person"))
OUTLAWS = frozenset(("militia", "rebels"))
SKY = frozenset(("air", "above", "sky"))
UNARMED = frozenset(("civilians", "crowd", "multitude", "protesters"))
TAKEN = frozenset(("abduction", "arrest"))
BOMBING = frozenset(("bombing", "bombings"))
SHOT = frozenset(("ground_assault", "shelling"))
OF_STATES = frozenset(("country", "state_forces"))
BULLETS = frozenset(("bullet", "gunfire", "tracer"))
FIRE = frozenset(("fire", "firing"))
FIRED = frozenset(("batter", "blast", "hammer", "hit", "pound", "pummel", "strike"))  # what guns do as well as people
FLATTENS = frozenset(("demolish", "flatten", "level", "obliterate", "pulverise", "pulverize", "raze", "reduce"))
GUNS = frozenset((
    "artilleryman", "battery", "destroyer", "field gun", "frigate", "gun", "gunboat", "gunner", "tank", "tank crew",
    "warship",
))  # fmt: skip
FOUGHT = frozenset(("air_strike", "clash", "ground_assault"))


def refined(verdict: Verdict, judge: Judge) -> str:
    """The type of a verdict in its context: drones make an attack an air strike, a bomb a bombing, and so on."""
    frame = verdict.frame
    if verdict.type in MOVES and frame.verbal and any(_travellers(judge, frame, word) for word in frame.actors):
        return "displacement"
    if (by_people := _of_people(verdict, judge)) is not None:
        return by_people
    if verdict.type in TAKEN:
        return _taken(verdict, judge)
    if verdict.type in ON_CROWDS and _on_a_crowd(frame, judge):
        return "crackdown"
    if _from_the_air(frame, judge) or _over_air(verdict):
        return "air_strike"
    if verdict.type in SHOT and FIRE.intersection(frame.term.words) and _police_alone(frame, judge):
        return "crackdown"
    if verdict.type == "destruction" and frame.means and all(_does_harm(judge, frame, word) for word in frame.actors):
        return _by_weapon(frame, judge) or verdict.type  # "a car bomb wrecked the embassy", "jets flattened a block"
    if verdict.type == "shelling" and frame.means and all(core(word).lemma_.lower() in BULLETS for word in frame.means):
        return "ground_assault"  # "was struck by a sniper's bullet"
    if not frame.term.group.refine:
        return verdict.type
    by_weapon = _by_weapon(frame, judge) or _by_guns(frame)
    if by_weapon and not (verdict.type == "air_strike" and by_weapon == "bombing"):  # what is dropped is not planted
        return by_weapon
    actors = [judge.classes(frame, word) for word in frame.actors]
    targets = [judge.classes(frame, word) for word in frame.targets]
    if verdict.type == "attack_on_civilians":
        return "clash" if targets and all("armed" in found for found in targets) else verdict.type
    if verdict.type in FOUGHT:
        return _by_side(verdict, actors, targets)
    return verdict.type


def _of_people(verdict: Verdict, judge: Judge) -> str | None:
    """The type of what people without arms do, where that decides: crowds that burn riot, residents that block a road
    protest."""
    frame = verdict.frame
    if verdict.type in OF_CROWDS and _by_crowds_alone(frame, judge):
        return "mob_violence" if _at_a_home(verdict, judge) else OF_CROWDS[verdict.type]
    return "protest" if verdict.type == "siege" and frame.verbal and _by_unarmed(frame, judge) else None


def _at_a_home(verdict: Verdict, judge: Judge) -> bool:
    """Whether a crowd that makes no demands burns or wrecks what is a person's: "a mob burned down a man's home"."""
    frame = verdict.frame
    if verdict.type != "destruction" or any("protesters" in _plain(judge, frame, word) for word in frame.actors):
        return False
    return any(word.lemma_.lower() in HOMES for word in frame.targets)


def _plain(judge: Judge, frame: Frame, word: Token) -> frozenset[str]:
    """The classes of a word; a mob is a crowd, and protests only where the text says so."""
    return judge.classes(frame, word) - ({"protesters"} if core(word).lemma_.lower() in MOBS else frozenset())


def _taken(verdict: Verdict, judge: Judge) -> str:
    """Whether people are arrested or abducted, by who takes them: police arrest, rebels abduct."""
    frame = verdict.frame
    if not frame.verbal:
        return verdict.type
    doers = [judge.classes(frame, word) for word in frame.actors]
    taken = [judge.classes(frame, word) for word in frame.targets]
    if verdict.type == "abduction":
        lawful = bool(doers) and all(found & {"government", "police"} and not found & OUTLAWS for found in doers)
        at_protest = not doers and any("protesters" in found for found in taken)
        return "arrest" if (lawful or at_protest) and frame.term.words[0] in BY_HAND else verdict.type
    outlaws = bool(doers) and all(found & OUTLAWS and not found & {"government", "police"} for found in doers)
    unarmed = any("civilians" in found for found in taken) and not any("armed" in found for found in taken)
    return "abduction" if outlaws and unarmed and frame.term.words[0] in BY_HAND else verdict.type


def _on_a_crowd(frame: Frame, judge: Judge) -> bool:
    """Whether forces of a state shoot at or beat a crowd, a march, mourners: "opened up on a crowd"."""
    doers = [judge.classes(frame, word) for word in frame.actors]
    if any(found & OUTLAWS or not found & OF_THE_LAW for found in doers) or not doers:
        return False
    hit = [judge.classes(frame, word) for word in frame.targets]
    return any(found & {"protest", "protesters"} for found in hit) and not any(
        found & {"armed", "military", "equipment"} for found in hit
    )


def _police_alone(frame: Frame, judge: Judge) -> bool:
    """Whether police do it, to nobody under arms and nothing military: "the police firing was unprovoked"."""
    doers = [judge.classes(frame, word) for word in frame.actors]
    hit = [judge.classes(frame, word) for word in frame.targets]
    armed = any(found & {"armed", "equipment", "military"} for found in hit)
    return bool(doers) and all("police" in found for found in doers) and not armed


def _by_crowds_alone(frame: Frame, judge: Judge) -> bool:
    """Whether crowds do it, and to each other where it is a clash: "clashes between youths", "rioters burned cars"."""
    sides = frame.actors + (frame.targets if frame.term.group.roles == "meet" else [])
    doers = [judge.classes(frame, word) for word in sides]
    return bool(doers) and all(found & {"crowd", "protesters"} and not found & {"armed", "military"} for found in doers)


def _by_unarmed(frame: Frame, judge: Judge) -> bool:
    """Whether people without arms block the road: "residents cut the highway"."""
    doers = [judge.classes(frame, word) for word in frame.actors]
    return bool(doers) and all(found & UNARMED and not found & SIDES for found in doers)


def _travellers(judge: Judge, frame: Frame, word: Token) -> bool:
    """Whether a number of a country's people is meant, not its forces: "42,000 Congolese have crossed into Burundi"."""
    found = judge.classes(frame, word)
    if "civilians" in found and not found & {"armed", "crowd", "protesters"}:
        return True
    return "nationals" in found and child(word, "nummod") is not None


def _from_the_air(frame: Frame, judge: Judge) -> bool:
    """Whether a state does the bombing, which it does from the air: "Israel's bombing of the port", "the army's".

    Towns and whole quarters are bombed from the air, whoever does it: "the bombing of villages".
    """
    if frame.term.words[-1] not in BOMBING or frame.verbal or len(frame.term.words) > 1 or frame.means:
        return False
    if frame.targets and all(word.lemma_.lower() in lived_in() for word in frame.targets):
        return True
    return any(
        judge.classes(frame, word) & OF_STATES or judge.cast.country(frame.sentence, word) for word in frame.actors
    )


def _by_weapon(frame: Frame, judge: Judge) -> str | None:
    """The type that the weapons named give, the first by the order of weapons.toml; None where they give none."""
    if any(_flown(judge, frame, word) for word in (*frame.means, *frame.actors)):
        return "air_strike"
    order = weapon_order()
    words = (*frame.means, *_beside(frame), *frame.actors, *(() if frame.verbal else (frame.head,)))
    names = [term(core(word))[0] for word in (*words, *(inside for word in words for inside in _filling(word)))]
    found = sorted((order[w.kind], w.type) for name in names if (w := weapons().get(name)) is not None and w.type)
    return found[0][1] if found else None


def _does_harm(judge: Judge, frame: Frame, word: Token) -> bool:
    """Whether a weapon is meant, and nobody by name: "a car bomb"; an aircraft, where what it does takes bombs."""
    if judge.only_weapon(frame, word) or not frame.verbal or frame.head.lemma_.lower() not in FLATTENS:
        return judge.only_weapon(frame, word)
    name = term(core(word))[0]
    return name in weapons() and weapons()[name].kind == "aerial"


def _by_guns(frame: Frame) -> str | None:
    """The type where guns, their crews or warships fire from afar: "the guns pounded the town"."""
    if not frame.verbal or frame.head.lemma_.lower() not in FIRED:
        return None
    return "shelling" if any(term(core(word))[0] in GUNS for word in (*frame.actors, *frame.means)) else None


def _filling(weapon: Token) -> Iterator[Token]:
    """What a weapon holds, where it is said: "chlorine shells", "shells filled with chlorine"."""
    yield from children(weapon, "compound")
    yield from (inner for prep in children(weapon, "prep") if prep.lower_ == "with" for inner in children(prep, "pobj"))
    for word in children(weapon, "acl"):
        yield from children(word, "dobj")
        yield from (inner for prep in children(word, "prep") for inner in children(prep, "pobj"))


def _flown(judge: Judge, frame: Frame, word: Token) -> bool:
    """Whether aircraft of a state are meant, "Syrian bombers", and not people: "the bomber", "two bombers"."""
    plural = word.lemma_.lower() == "bomber" and word.tag_ in ("NNS", "NNPS")
    return plural and term(word)[0] == "bomber" and judge.cast.country(frame.sentence, word) is not None


def _by_side(verdict: Verdict, actors: Classes, targets: Classes) -> str:
    """The type by who fights whom: crowds, unarmed people, states that strike from afar."""
    if any("protesters" in found for found in targets) and not any("military" in found for found in targets):
        return "crackdown"
    if not actors and targets and verdict.frame.verbal and all(found and found <= ONE_PERSON for found in targets):
        return "attack_on_civilians"  # "he was hit in the chest"
    crowd = bool(actors) and all("crowd" in found and "armed" not in found for found in actors)
    if crowd or any("protesters" in found for found in actors):
        return "mob_violence" if any("people" in found for found in targets) else "riot"
    on_foot = any(core(word).lemma_.lower() in ON_FOOT for word in verdict.frame.actors)
    from_afar = verdict.frame.term.words[-1] in FROM_AFAR and not on_foot
    if from_afar and any("country" in found and "armed" not in found for found in actors):
        return "air_strike"  # "an Israeli strike killed twelve people"
    if verdict.type != "air_strike" and targets and all(found & {"civilians", "captives"} for found in targets):
        return "attack_on_civilians"
    on_the_ground = any(found & {"rebels", "militia"} for found in actors)
    if verdict.type == "air_strike" and on_the_ground and is_bombed(verdict.frame):
        return "bombing"  # "guerrillas bombed the embassy"
    return "air_strike" if from_afar and not on_the_ground else verdict.type


def is_bombed(frame: Frame) -> bool:
    """Whether the word says that something is bombed, from the air or with a bomb that is laid."""
    return frame.verbal and frame.term.words == ("bomb",)


def _over_air(verdict: Verdict) -> bool:
    """Whether an attack is said to come from above: "the market was hit from the air"."""
    frame = verdict.frame
    if verdict.type not in HITS or not frame.verbal:
        return False
    return any(word.lower_ in SKY for _, word in after_preposition(frame.head, FROM))


def _beside(frame: Frame) -> list[Token]:
    """Words that stand before an event noun, or are the object of what is fired."""
    group = frame.term.group
    beside = [w for w in frame.head.lefts if w.dep_ in ("compound", "amod", "nmod")] if not frame.verbal else []
    fired = "weapon" in group.object | group.actor or group.needs == "object"
    thrown = [frame.last] if frame.verbal and frame.last.pos_ == "NOUN" else []  # "lobbed teargas shells"
    return beside + thrown + ([word for word in frame.targets if not _wrecked(frame, word)] if fired else [])


def _wrecked(frame: Frame, word: Token) -> bool:
    """Whether an aircraft is what is blown up, and not what does it: "blew up two planes"."""
    known = weapons().get(term(core(word))[0])
    return frame.term.group.type == "bombing" and known is not None and known.kind == "aerial"
