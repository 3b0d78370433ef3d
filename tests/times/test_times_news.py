"""Times of news reports by class of expression, over different days of publication."""

import re

import pytest

from dateline.record import Report
from dateline.times import find_times_in

PUBLISHED = {
    "mon": "2024-07-01", "tue": "2024-01-16", "thu": "2022-03-03", "sat": "2019-11-09",
    "fri": "2023-10-20T18:00:00+03:00", "morning": "2024-07-01T09:30:00+01:00", "evening": "2024-07-01T18:30:00+01:00",
}  # fmt: skip
# By class: when published; the text, its expression in brackets, "/" for a new paragraph; first and last day.
CASES = """
# weekdays at publication
mon: It fell on Saturday. Rebels rose in 2014. They split in 2016. One fell in 2021. On [Sunday] it fell. = 2024-06-30
mon: Rebels took it in 2014. / They split in 2016. / One died in 2021. / On [Saturday] a bomb went off. = 2024-06-29
thu: The fort was lost in 1995. On [Tuesday] shells fell on it again. = 2022-03-01
sat: [Last Saturday] two convoys burned. = 2019-11-02
fri: A school was hit [last Sunday]. = 2023-10-15
tue: The bridge fell [late on Sunday]. = 2024-01-14
tue: Envoys will meet on [Thursday]. = 2024-01-18
mon: Shells hit the port on [Saturday and Sunday]. = 2024-06-29..2024-06-30
sat: The truce held on [Friday and Saturday]. = 2019-11-08..2019-11-09
fri: It was shelled [from Tuesday to Thursday]. = 2023-10-17..2023-10-19
tue: It was shelled [from Monday to Wednesday last week]. = 2024-01-08..2024-01-10
fri: It was hit in [the night from Wednesday to Thursday]. = 2023-10-18..2023-10-19
# no year
tue: In talks on [10 and 11 January] the two sides agreed to a ceasefire. = 2024-01-10..2024-01-11
tue: On [10 January] the junta agreed to stop the raids. = 2024-01-10
tue: The sides agreed to a pause on [9 January]. = 2024-01-09
tue: An offensive began on [27 October]. = 2023-10-27
tue: In [late December] they fled. = 2023-12-22..2023-12-31
tue: The vote is due on [20 January]. = 2024-01-20
tue: Talks are planned for [February]. = 2024-02-01..2024-02-29
thu: The two towns fell on [28 February and 1 March]. = 2022-02-28..2022-03-01
thu: It was bombed on [1 or 2 March]. = 2022-03-01..2022-03-02
sat: Protesters were shot dead on [October 25 and 26]. = 2019-10-25..2019-10-26
mon: Fighting flared in [April and May]. = 2024-04-01..2024-05-31
mon: The army has set the attack for [14 July]. = 2024-07-14
sat: The raid of [30 December] killed nine. = 2018-12-30
fri: They expected to have the town by [12 October]. = 2023-10-12
# ranges
tue: The town was shelled [from 3 to 7 January]. = 2024-01-03..2024-01-07
tue: The town was shelled [between 28 December and 3 January]. = 2023-12-28..2024-01-03
mon: In [the night of 3 to 4 May] drones struck. = 2024-05-03..2024-05-04
mon: On [the night of 3-4 May] drones struck. = 2024-05-03..2024-05-04
mon: On [the night of May 3 to 4] drones struck. = 2024-05-03..2024-05-04
mon: On [the night between 3 and 4 May] drones struck. = 2024-05-03..2024-05-04
mon: In [the first half of May] 60 people died. = 2024-05-01..2024-05-16
mon: In [the second half of June] 60 people died. = 2024-06-16..2024-06-30
mon: Raids went on [from March until mid-May]. = 2024-03-01..2024-05-21
mon: It was besieged [from 2014 to 2016]. = 2014-01-01..2016-12-31
mon: It was besieged in [2014 and 2015]. = 2014-01-01..2015-12-31
thu: They fought over it [between November and January]. = 2021-11-01..2022-01-31
sat: The camp was raided on [2, 3 and 4 November]. = 2019-11-02..2019-11-04
# story and return
mon: It fell on Saturday. Rebels took 90 in April 2014. Many are missing. In [March] ten fled. = 2024-03-01..2024-03-31
mon: It fell on Saturday. Rebels took 90 in April 2014. [Since then] raids have spread. = 2014-04-01..2024-07-01
mon: It fell on Saturday. Rebels took it in August 2014. In [December] they lost it. = 2014-12-01..2014-12-31
mon: It fell on Saturday. Rebels rose in August 2014. / [Since April] troops have hunted them. = 2024-04-01..2024-07-01
mon: Rebels rose in August 2014. [Since April] soldiers have been hunting them. = 2024-04-01..2024-07-01
sat: War began in 2014. It grew in 2015. In 2016 it ended. / His memoirs come out in [January]. = 2020-01-01..2020-01-31
sat: It began in 2014 and spread in 2015. On 3 June 2016 it ended. On [29 October of that year] it flared. = 2016-10-29
mon: It met on Friday. It had imposed sanctions in January 2023. In [March] it lifted some. = 2023-03-01..2023-03-31
mon: It met on Friday. War broke out in April 2023. In [March] the UN warned of famine. = 2024-03-01..2024-03-31
tue: It was retaken in July 2017. In October the last left. On [Monday] a grave was found. = 2024-01-15
tue: It was retaken in July 2017. In [October] the last left. On Monday a grave was found. = 2017-10-01..2017-10-31
# told before
mon: It was hit on Tuesday for the third time this year. [A day earlier] women had marched. = 2024-06-24
mon: The convoy was hit on 20 June. [A day earlier] a bridge had been blown up. = 2024-06-19
mon: The convoy was hit on Friday. [The day before], a bridge had been blown up. = 2024-06-27
mon: The convoy was hit on Friday. [That day] two more burned. = 2024-06-28
mon: The convoy was hit on Friday. [Later that day] two more burned. = 2024-06-28
mon: The town fell in May. [The following month] it was retaken. = 2024-06-01..2024-06-30
thu: The town fell in May 2017. [The following month] it was retaken. = 2017-06-01..2017-06-30
thu: The town fell in May 2017. [Later that year] it was retaken. = 2017-05-31..2017-12-31
thu: The town fell in May 2017. It was retaken [the same year]. = 2017-01-01..2017-12-31
thu: The town fell in May 2017. It was retaken [two years later]. = 2019-01-01..2019-12-31
thu: The town fell in May 2017. [Three years on], it was retaken. = 2020-01-01..2020-12-31
fri: It was shelled on 7 October. By [nightfall] 20 people were dead. = 2023-10-07
fri: A convoy was hit on 7 October. [The next morning] the road was closed. = 2023-10-08
mon: It was hit on Friday. The army said on Sunday that a bridge fell [the following day]. = 2024-06-29
mon: The convoy was hit on 20 June. [Two days after that], a bridge was blown up. = 2024-06-22
mon: The convoy was hit on 20 June. [The night before], a bridge had been blown up. = 2024-06-19..2024-06-20
# since
fri: The army has lost 400 men [since the war began on 7 October]. = 2023-10-07..2023-10-20
fri: More than 30 medics have died [since fighting erupted in April]. = 2023-04-01..2023-10-20
mon: They have lost ten tanks [since the offensive was launched in early May]. = 2024-05-01..2024-07-01
mon: It has been closed [since 10 June]. = 2024-06-10..2024-07-01
mon: It has been closed [since last week]. = 2024-06-24..2024-07-01
mon: It has been closed [since Friday]. = 2024-06-28..2024-07-01
mon: On 20 June the port was shelled. [Since then] no ship has left. = 2024-06-20..2024-07-01
fri: They have fired 27 times [since 1 October], the day they seized the ship. = 2023-10-01..2023-10-20
fri: They have fired 27 times since 1 October, [the day] they seized the ship. = 2023-10-01
fri: Dozens have died since Rebels took the city on [2 October]. = 2023-10-02
fri: Following [Wednesday]'s raid the road was closed. = 2023-10-18
fri: Votes must be cast on or [before 1 December]. = ..2023-12-01
fri: It was hit on Thursday, [the third day] of an assault. = 2023-10-17..2023-10-19
mon: It was the worst raid [since the summer campaign began in May]. = 2024-05-01..2024-07-01
mon: It was the worst raid since 2013, [when] a school burned. = 2013-01-01..2013-12-31
sat: It has been shelled daily [since the start of the month]. = 2019-11-01..2019-11-09
# news units
sat: Six died [this week]. = 2019-11-04..2019-11-09
sat: Six died [earlier this week]. = 2019-11-04..2019-11-09
sat: Six died [two weeks ago]. = 2019-10-21..2019-10-27
sat: Six died [last night]. = 2019-11-08..2019-11-09
sat: Six died [overnight]. = 2019-11-08..2019-11-09
sat: Six died [last month]. = 2019-10-01..2019-10-31
sat: Six died at [the end of last month]. = 2019-10-22..2019-10-31
sat: Six died [earlier this year]. = 2019-01-01..2019-11-09
sat: An election is planned [later this year]. = 2019-11-09..2019-12-31
sat: Six died [this morning]. = 2019-11-09
mon: Six died over [the weekend]. = 2024-06-29..2024-06-30
sat: Six died in [the past 24 hours]. = 2019-11-08..2019-11-09
sat: Ten have died in [the last three days]. = 2019-11-06..2019-11-09
# clock
mon: Ten people died on Saturday. The first bomb went off at about [three in the afternoon]. = 2024-06-29
mon: Ten people died on Saturday. The first bomb went off shortly after [nine in the morning]. = 2024-06-29
mon: Ten people died on Saturday. It was hit at [4.30pm]. = 2024-06-29
morning: A bomb went off at [three in the afternoon]. = 2024-06-30T15:00
evening: A bomb went off at [half past three in the afternoon]. = 2024-07-01T15:30
mon: A bomb went off at [9 p.m. local time] (1800 GMT) on Saturday. = 2024-06-29
mon: A bomb went off at 9 p.m. local time ([1800 GMT]) on Saturday. = 2024-06-29
# nights
mon: Drones struck during [the night]. = 2024-06-30..2024-07-01
mon: Drones struck [overnight on Saturday]. = 2024-06-29..2024-06-30
mon: Drones struck [overnight into Sunday]. = 2024-06-29..2024-06-30
mon: They crossed in [the early hours of Saturday morning]. = 2024-06-29
mon: Shells fell at [dawn on Sunday]. = 2024-06-30
# parts of units
mon: In [the week to 28 June] 40 died. = 2024-06-22..2024-06-28
mon: In [the six months to May] 40 died. = 2023-12-01..2024-05-31
mon: In [the year to 31 May] 40 died. = 2023-06-01..2024-05-31
mon: In [the first three months of the year] 40 died. = 2024-01-01..2024-03-31
mon: In [the second week of June] 40 died. = 2024-06-08..2024-06-14
mon: By [the end of June] 300 had died. = 2024-06-21..2024-06-30
mon: The war broke out in [April last year]. = 2023-04-01..2023-04-30
mon: The assault began on [4 April last year]. = 2023-04-04
mon: They came on [the night of 16 June last year]. = 2023-06-16..2023-06-17
mon: In 2007 they fled. They came back last year: in [December], they killed ten. = 2023-12-01..2023-12-31
# a date that names an event
mon: After the [2021] coup fighting spread. = 2021-01-01..2021-12-31
mon: [Since the coup in February 2021] fighting has spread. = 2021-02-01..2024-07-01
mon: Troops left after [Saturday]'s raid. = 2024-06-29
mon: On [Thursday], its last day, they fled. = 2024-06-27
# turn of the year
tue: Two died on [30 and 31 December]. = 2023-12-30..2023-12-31
tue: Two died in [the night of 31 December to 1 January]. = 2023-12-31..2024-01-01
tue: The hearing will open on [31 January]. = 2024-01-31
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line and not line.startswith("#")])
def test_news(case: str) -> None:
    read = re.fullmatch(r"(\w+): (.*\[(.*)\].*) = (\S+)", case)
    assert read is not None
    published, marked, words, days = read.groups()
    text = re.sub(r"[][]", "", marked).replace(" / ", "\n")
    start, _, end = days.partition("..")
    report = Report(id="sha256:0", published=PUBLISHED[published], text=text)
    found = [(when.span and when.span.text, when.start or "", when.end or "") for when in find_times_in(report)]
    stretches = [(one[: len(start)], two[: len(end or start)]) for span, one, two in found if span == words]
    assert (start, end or start) in stretches, found
