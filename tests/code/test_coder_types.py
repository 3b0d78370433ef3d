"""Every event type, told in active, passive and nominal sentences of a conflict report, comes out as that type."""

import pytest

from dateline.ontology.words import event_types
from tests.code.reading import read_in_conflict, told

# Type, and a sentence that tells of it. "a/b" takes either: some sentences lie on the border of two types.
SENTENCES = """
abduction           | Gunmen kidnapped five teachers in Kaduna.
abduction           | Five teachers were abducted by gunmen in Kaduna.
abduction           | The kidnapping of five teachers by gunmen shocked Kaduna.
accusation          | The army accused the rebels of war crimes.
accusation          | The rebels were accused by the army of war crimes.
accusation          | The government condemned the militia.
agreement           | The government and the rebels signed a ceasefire in Doha.
agreement           | A truce between the army and the rebels was signed in Juba.
agreement           | The two sides agreed to a truce.
agreement           | The army broke the ceasefire.
aid                 | The United Nations delivered 40 tonnes of food aid to Kadugli.
aid                 | Food aid was delivered to Kadugli by the Red Cross.
aid                 | A humanitarian corridor was opened to Kadugli.
air_strike          | Warplanes bombed the market in Nyala.
air_strike          | The market in Nyala was bombed by warplanes.
air_strike          | An air strike on Nyala killed nine people.
arrest              | Police arrested 30 activists in Khartoum.
arrest              | Thirty activists were arrested by police in Khartoum.
arrest              | Soldiers detained two journalists at a roadblock.
arrest              | The arrest of thirty activists by police angered residents.
attack_on_civilians | Gunmen massacred villagers in Jebel Marra.
attack_on_civilians | Forty villagers were massacred by militiamen in Jebel Marra.
attack_on_civilians | The massacre of forty villagers by militiamen went on for hours.
attack_on_civilians | Three farmers were shot dead by gunmen near Jos.
attack_on_civilians | Gunmen killed three farmers near Jos.
base                | The army set up a new base near Kadugli.
base                | A forward base was set up by French troops in Gao.
base                | The rebels established their headquarters in Kutum.
bombing             | A roadside bomb exploded in Mogadishu.
bombing             | A car bomb was detonated outside a bank in Mogadishu.
bombing             | A bomb blast in Mogadishu killed three people.
buildup             | The army deployed 2,000 troops to Port Sudan.
buildup             | Two thousand troops were deployed to Port Sudan.
buildup             | Russia massed tanks along the border.
capture             | The rebels captured Kutum.
capture             | Kutum was captured by the rebels.
capture             | The capture of Kutum by the rebels was confirmed on Sunday.
capture             | The town of Kutum fell to the rebels.
casualties          | Twelve people were killed and thirty were wounded in Kutum.
chemical_attack     | A chlorine attack on Saraqib sickened dozens of people.
chemical_attack     | Residents of Saraqib were gassed with sarin.
chemical_attack     | Sarin was used against civilians in Saraqib.
chemical_attack     | The army fired chlorine shells at Saraqib.
clash               | Rebels and soldiers clashed in Zalingei.
clash               | Militiamen exchanged fire with soldiers in Zalingei.
clash               | Heavy fighting between the army and the rebels broke out in Kidal.
clash               | Fighting broke out between the army and the rebels in Kidal.
clash               | Clashes between the army and the rebels killed nine soldiers in Kidal.
concession          | The government lifted the blockade of the port.
concession          | The army eased restrictions on the port of Aden.
concession          | The blockade of the port was lifted by the army.
control             | The rebels control Zalingei.
control             | Kidal remains under the control of the rebels.
control             | The town remains under rebel control.
cooperation         | Turkey and Libya held joint military exercises off Misrata.
cooperation         | The army and the peacekeepers conducted joint patrols near Goma.
cooperation         | Joint patrols by the army and the peacekeepers began near Goma.
crackdown           | Police fired tear gas at protesters in Nairobi.
crackdown           | Protesters were dispersed with tear gas by police in Nairobi.
demand              | The army ordered the rebels to leave Kutum.
demand              | The rebels demanded that the army withdraw from Aleppo.
demand              | The United Nations called for an immediate ceasefire.
demand              | An ultimatum by the rebels expired in Kidal.
destruction         | Militiamen burned 60 houses in Kabkabiya.
destruction         | Sixty houses were burned down in Kabkabiya by militiamen.
destruction         | The destruction of the bridge cut the town in two.
displacement        | Thousands of villagers fled Kabkabiya.
displacement        | Some 4,000 people were displaced by the fighting.
displacement        | Families were evacuated from Kupiansk.
displacement        | The displacement of 4,000 people followed.
grenade             | Attackers threw a grenade at a bar in Bujumbura.
grenade             | A grenade attack on a bar in Bujumbura wounded six people.
grenade             | A grenade was thrown at a bar in Bujumbura.
ground_assault      | Rebels attacked an army camp near Kidal.
ground_assault      | An army camp near Kidal was assaulted by rebels ten times.
ground_assault      | An attack on an army camp near Kidal began at dawn.
group_change        | Two factions of the rebel movement merged.
group_change        | The rebel group split into two factions.
group_change        | Fifty fighters defected to the army.
group_change        | The militia was renamed the People's Front.
group_change        | A new rebel group was formed in Ituri.
interception        | Air defences shot down eleven drones over Odesa.
interception        | Eleven drones were intercepted over Odesa by air defences.
interception        | The interception of two missiles over Odesa was reported.
mob_violence        | A mob lynched two men in Bangui.
mob_violence        | Two men were lynched by a crowd in Bangui.
mob_violence        | The lynching of two men by a mob was filmed in Bangui.
negotiation         | The government and the rebels held talks in Geneva.
negotiation         | Peace talks between the government and the rebels resumed in Geneva.
negotiation         | Rebel leaders met mediators in Geneva.
negotiation         | Talks were held in Geneva by the two sides.
offensive           | The army launched an offensive on Bara.
offensive           | Rebel fighters advanced on Bara.
offensive           | The army's offensive against the rebels continued near Bara.
protest             | Thousands of people demonstrated in Tbilisi.
protest             | A protest by students took place in Yangon.
protest             | Students marched against the junta in Yangon.
protest             | Students demonstrated against the junta in Yangon.
rejection           | The rebels rejected the ceasefire proposal.
rejection           | The government turned down the rebels' offer of talks.
rejection           | The offer of talks was rejected by the rebels.
rejection           | The ceasefire proposal was rejected by the militia.
release             | The rebels released 14 hostages.
release             | Fourteen hostages were freed by the rebels.
release             | The release of 14 hostages followed weeks of talks.
repulse             | The rebels were beaten back at Avdiivka by the army.
repulse             | The army repulsed the rebels near Avdiivka.
repulse             | The defenders beat back two attacks on Avdiivka.
repulse             | The defenders drove back the militia near Avdiivka.
riot                | Protesters hurled stones at police in Dakar.
riot                | Riots broke out in Dakar.
riot                | Protesters torched cars and threw stones at police in Dakar.
riot                | A riot by prisoners broke out in Dakar.
sanction            | The United States imposed sanctions on the militia's leaders.
sanction            | The European Union blacklisted three commanders.
sanction            | Sanctions were imposed on the militia's leaders by the United States.
sexual_violence     | Militiamen raped women in Geneina.
sexual_violence     | Dozens of women were raped by militiamen in Geneina.
sexual_violence     | The rape of women by militiamen was documented in Geneina.
shelling            | The army shelled the market in Omdurman.
shelling            | The market in Omdurman was shelled by the army.
shelling            | Artillery fire on Omdurman wounded eight civilians.
shelling            | Rebels fired rockets at the airport of Omdurman.
shelling            | The shelling of Omdurman by the army went on.
siege               | The rebels besieged El Fasher.
siege               | El Fasher is surrounded by the militia.
siege               | A blockade of El Fasher by the militia began in May.
suicide_bombing     | A suicide bomber blew himself up at a checkpoint in Maiduguri.
suicide_bombing     | A suicide bombing at a checkpoint in Maiduguri killed five soldiers.
suicide_bombing     | Five soldiers were killed by a suicide bomber in Maiduguri.
support             | Iran backed the rebels' demand.
support             | Iran praised the rebels.
support             | Iran hailed the agreement.
support             | The rebels were praised by Iran.
threat              | The rebels threatened to attack the capital.
threat              | The militia warned of attacks on Port Sudan.
threat              | The capital was threatened by the rebels.
threat              | The rebels issued a threat against the capital.
withdrawal          | The army withdrew from Wad Madani.
withdrawal          | Soldiers abandoned their base in Wad Madani.
withdrawal          | The withdrawal of French troops from Gao was completed.
repulse             | An assault on Avdiivka was repelled by the army.
repulse             | The army fended off an assault on Avdiivka.
clash               | Fighting between the army and the rebels broke out in Zalingei.
casualties          | The death toll in Kutum rose to 87.
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in SENTENCES.strip().splitlines()]


@pytest.mark.parametrize(("types", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_a_sentence_of_each_type(types: str, sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert set(found.types) & set(types.split("/")), told(found.claims)


def test_every_type_has_a_sentence() -> None:
    assert {name for types, _ in CASES for name in types.split("/")} == set(event_types())
