"""Status of an event word by rules, by class: after a denial, compulsion, reported futures, belief, accords."""

import pytest

from dateline.code.status import status_of, token_at

CASES = """
denied   | The army denied it had *shelled* the camp and blamed the rebels.
asserted | The army denied that it had shelled the camp and *accused* the rebels of arson.
asserted | The army denied it had shelled the camp, but said rebels *attacked* it.
denied   | The rebels denied that they had attacked the convoy and *looted* it.
denied   | The army denied that it was behind the *attack*.
denied   | Soldiers were not behind the *attack* on the camp, he said.
denied   | The army denied involvement in the *killing* of ten people.
denied   | The army denied being responsible for the *raid*.
denied   | The rebels said they had no hand in the *bombing* of the mosque.
denied   | The rebels took no part in the *attack*.
asserted | The rebels admitted responsibility for the *bombing*.
asserted | The army was behind the *attack*, residents said.
denied   | The report that a plane had been *downed* was false.
denied   | Nobody was *hurt*, the police said.
denied   | Troops never *entered* the city, the spokesman said.
denied   | The drone was shot down before it could *hit* the depot.
denied   | Guards stopped the gunmen from *entering* the camp.
denied   | A plot to *bomb* the station was foiled.
denied   | Police foiled a plan to *bomb* the station.
denied   | The army has yet to *retake* the hill.
denied   | There were no reports of *casualties*.
denied   | There were no immediate reports of *deaths*.
denied   | The council rejected a proposal to *free* the captives.
denied   | The general said his men would not *withdraw*.
denied   | The rebels refused to *release* the hostages.
asserted | Some 9,000 families have had to *flee* the valley.
asserted | The garrison had to *withdraw* to the hills.
planned  | The garrison has to *withdraw* by Friday.
possible | Residents may have to *flee* again.
planned  | The ministry said two brigades would *join* the operation.
planned  | The president announced that troops would *leave* the island in May.
planned  | The rebels said they would *attack* the port.
possible | Troops would *leave* if they were asked.
possible | Aid workers fear that the camp will be *attacked*.
possible | Analysts believe the commander was *killed*.
possible | The army is believed to have *shelled* the camp.
possible | The army is thought to be preparing to *shell* the villages.
possible | Diplomats hope that the truce will be *signed*.
possible | Unless aid arrives, thousands could *die*.
possible | There were fears of a new *offensive*.
possible | The navy has not confirmed that its ship was *hit*.
possible | Police are investigating whether the bomb *exploded* early.
possible | Twelve people are presumed *dead*.
planned  | The two sides agreed to *exchange* prisoners.
asserted | The two sides agreed to a *truce* on Friday.
asserted | The two sides agreed a *ceasefire* in May.
planned  | The government ordered the *evacuation* of three villages.
planned  | The council demanded that the group *lift* the siege.
asserted | After the rebels were ordered to leave, they *burned* the depot.
asserted | The alleged attacker was *arrested* on Monday.
asserted | It is not clear who *fired* the rocket.
asserted | Nobody knows why the troops *withdrew*.
asserted | More than 300 people are known to have been *killed*.
asserted | Twelve people were confirmed *dead*.
asserted | There were reports of *casualties*.
asserted | The ministry rejected *reports* that the city had fallen.
asserted | The army denied the *allegation*.
denied   | The army denied the *killing*.
denied   | The mission was not aware of any *attack* on the camp.
denied   | The army did not report any *casualties*.
asserted | The army did not say who carried out the *attack*.
denied   | The attack would have *killed* dozens, officials said.
asserted | Without the shelter, the families would not have *survived*.
denied   | If the rebels had *attacked* at dawn, the town would have fallen.
denied   | Had they *attacked* at dawn, the town would have fallen.
possible | The men could have been *killed* by the blast.
possible | If the rebels *attack* at dawn, the town will fall.
planned  | The mediators insisted that the hostages be *released*.
planned  | The envoy demanded that the army *withdraw*.
denied   | Six men died in a failed attempt to *storm* the prison.
denied   | Their attempt to *storm* the prison failed.
possible | Their attempt to *storm* the prison continues.
asserted | The *attack* failed.
asserted | The army narrowly *won* the battle.
denied   | The convoy narrowly avoided an *ambush*.
possible | They saw the chance to *flee*.
planned  | The engineers had a bridge to *destroy*.
asserted | The brigade was the first to *enter* the city.
planned  | The army will respond by *shelling* the hills.
asserted | The army responded by *shelling* the hills.
denied   | The police barred the crowd from *entering* the square.
planned  | The army postponed the *offensive*.
planned  | The union argued for a *withdrawal*.
planned  | The ministry said that commandos were on their way and would *clear* the town.
possible | The general did not rule out an *offensive*.
possible | The ministry did not deny the *strike*.
denied   | There were no more *attacks* on the road.
asserted | No more than six *attacks* took place on the road.
possible | The militia did not deny involvement in the *attack*.
asserted | Rebels reportedly *attacked* the base.
planned  | The general said that he would not hesitate to *attack*.
"""
ROWS = [tuple(part.strip() for part in line.split("|")) for line in CASES.strip().splitlines()]


@pytest.mark.parametrize(("expected", "marked"), ROWS)
def test_status(expected: str, marked: str) -> None:
    start = marked.index("*")
    end = marked.index("*", start + 1) - 1
    assert status_of(token_at(marked.replace("*", ""), start, end)) == expected
