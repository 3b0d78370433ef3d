"""Pages in the styles of many kinds of publisher, each with what is to be read of it."""

from dataclasses import dataclass

ONE = "Gunmen on motorcycles raided the village of Tessa at dawn on Friday and shot nine farmers dead, the mayor said."
TWO = "Soldiers reached the village at noon and found the granary and some thirty houses burnt to the ground."
BODY = f"{ONE}\n\n{TWO}"


@dataclass(frozen=True)
class Page:
    """A page, what is to be read of it, what its text must keep and what must be gone from it."""

    name: str
    text: str
    title: str | None = "Nine farmers killed in raid on Tessa"
    published: str | None = "2024-05-04"
    outlet: str | None = None
    keep: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


T = "Nine farmers killed in raid on Tessa"
PAGES = [
    Page(
        "british broadsheet",
        f"{T}\n\nMayor says attackers came from across the river\n\nJane Roe in Kasala\nMon 6 May 2024 08.14 BST\n"
        f"Last modified on Mon 6 May 2024 09.20 BST\nShare\n\n{BODY}\n\nExplore more on these topics\nSahara\nnews",
        published="2024-05-06T08:14:00+01:00",
        keep=("Mayor says attackers",),
        gone=("Jane Roe", "08.14", "09.20", "Share"),
    ),
    Page(
        "american daily",
        f"{T}\n\nListen\n5 min\n\nBy Jane Roe and Sam Poe\nMay 4, 2024 at 3:15 p.m. EDT\n\n"
        f"A burnt granary in Tessa on Friday. (Ann Lee/The Kasala Post)\n\n{BODY}\n\n"
        "Sam Poe contributed to this report.",
        published="2024-05-04T15:15:00-04:00",
        keep=("A burnt granary in Tessa on Friday.",),
        gone=("Listen", "5 min", "Ann Lee", "EDT"),
    ),
    Page(
        "indian daily with the agency before the place",
        f"{T}\n\nPTN | Raipur\nUpdated: May 04, 2024, 07:32 IST\n\nRAIPUR: {ONE}\n\n{TWO}\n\n"
        "The home ministry in Delhi sent a team.\n\nFollow us on Instagram",
        published="2024-05-04T07:32:00+05:30",
        keep=("RAIPUR:", "Gunmen on motorcycles", "The home ministry"),
        gone=("PTN", "IST", "Instagram"),
    ),
    Page(
        "israeli page with the same abbreviation",
        f"{T}\n\nPublished: 4 February 2024, 07:32 IST\n\n{BODY}\n\nIsrael's foreign ministry condemned the raid.",
        published="2024-02-04T07:32:00+02:00",
    ),
    Page(
        "situation report with the days it covers before its own",
        f"{T}\n\nRelief Coordination\nPeriod covered: 1 to 3 May 2024 | Issued: 4 May 2024\n\n{BODY}",
        gone=("Period covered",),
    ),
    Page(
        "situation report that says only what it covers",
        f"{T}\n\nReporting period: 1 to 3 May 2024\n\n{BODY}",
        published=None,
    ),
    Page(
        "morning briefing with a dash after its date",
        f"{T}\n\nMorning briefing, Saturday 4 May 2024 - day 12 of the war\n\n{BODY}",
        gone=("Morning briefing",),
    ),
    Page(
        "numbered bulletin",
        f"{T}\n\nDaily bulletin no. 41 | 4 May 2024\n\n{BODY}",
        gone=("Daily bulletin",),
    ),
    Page(
        "west african daily",
        f"Home » News » Region\n\n{T}\n\nBy our correspondent in Kasala\nSaturday, 4 May 2024\n\n{BODY}\n\n"
        "Comments (21)\nBetting tips: who will kill off the champions this weekend?\n"
        "Great report, keep it up my people!",
        gone=("Home", "correspondent", "Comments", "Betting", "Great report"),
    ),
    Page(
        "latin american page with its month in Spanish",
        f"{T}\n\n4 de mayo de 2024 - 17:32\nCompartir\n\n{BODY}",
        published="2024-05-04T17:32:00",
        gone=("de mayo",),
    ),
    Page("spanish month alone", f"{T}\n5 Mayo 2024\n\n{BODY}", published="2024-05-05", gone=("Mayo",)),
    Page(
        "german page",
        f"{T}\n04.05.2024, 17:32 Uhr\n\n{BODY}",
        published="2024-05-04T17:32:00",
        gone=("Uhr",),
    ),
    Page(
        "asian portal",
        f"{T}\n2024/05/04 17:32 (GMT+8)\n\n{BODY}\n\nSource: Agencies\nEditor: LW",
        published="2024-05-04T17:32:00+08:00",
        gone=("GMT", "Agencies", "Editor"),
    ),
    Page(
        "translated portal",
        f"WorldNine farmers killed in raid on Tessa\n\n{T}\n\nA granary in ruins / Soldiers on the road\n"
        "A granary in ruins / Soldiers on the road\nImages source: © PAK\ned. KLM\n8:47 AM CEST, May 4, 2024\n\n"
        f"{BODY}\n\nRelated content\nMarket massacre: shares bleed",
        published="2024-05-04T08:47:00+02:00",
        keep=("A granary in ruins", "Soldiers on the road"),
        gone=("World", "PAK", "KLM", "Market massacre"),
    ),
    Page(
        "database of aid reports",
        f"{T}\n\nFormat\nNews and Press Release\nSource\nSahara Aid\nPosted\n"
        f"6 May 2024\nOriginally published\n4 May 2024\n"
        f"Origin\nView original\n\n{BODY}\n\nAttachments\nDownload Report (PDF | 1.2 MB)\nPrimary country\nSahara\n"
        "Other country\nNora\nThemes\nProtection and Human Rights\nLanguage\nEnglish",
        outlet="Sahara Aid",
        gone=("Format", "Download", "Primary", "Protection", "English", "View original"),
    ),
    Page(
        "flash update of an aid office",
        f"Aid Coordination Office\nSAHARA: Raids in the north\nFlash Update No. 4 | As of 4 May 2024\n\nHIGHLIGHTS\n\n"
        f"• Nine people were killed in Tessa on 3 May.\n• Some 400 people have fled.\n\nOVERVIEW\n\n{BODY}\n\n"
        "For further information, please contact the head of office, tel. 555.",
        title="SAHARA: Raids in the north",
        outlet="Aid Coordination Office",
        keep=("HIGHLIGHTS", "Some 400 people have fled."),
        gone=("Flash Update", "tel. 555"),
    ),
    Page(
        "monitor of broadcasts in capitals",
        "MONITORED REPORTS -- SAHARA\n\nREBELS RAID TESSA; NINE DEAD\n\nKASALA, 4 MAY 89 (RADIO KASALA) -- [TEXT] "
        f"{ONE.upper()}\n\n{TWO.upper()} [WORDS INDISTINCT]",
        title="REBELS RAID TESSA; NINE DEAD",
        published="1989-05-04",
        outlet="RADIO KASALA",
        keep=("GUNMEN ON MOTORCYCLES",),
        gone=("MONITORED",),
    ),
    Page(
        "monitor's serial line",
        f"PA0405032689 Kasala Domestic Service in French 0030 GMT 4 May 89\n\n[Text] {ONE}\n\n{TWO}",
        title=None,
        published="1989-05-04T00:30:00+00:00",
        gone=("PA0405032689",),
    ),
    Page(
        "broadcaster's archive",
        "DATE=11/15/89\nTYPE=CORRESPONDENT REPORT\nNUMBER=2-01234\nTITLE=NINE FARMERS KILLED IN TESSA\n"
        f"BYLINE=JANE ROE\n"
        f"DATELINE=KASALA\nCONTENT=\n\nINTRO: {ONE}\n\nTEXT: {TWO}",
        title="NINE FARMERS KILLED IN TESSA",
        published="1989-11-15",
        keep=("Gunmen on motorcycles",),
        gone=("NUMBER", "DATELINE", "CONTENT"),
    ),
    Page(
        "messenger channel",
        f"Forwarded from Kasala Watchers\n{BODY}\n\n#Tessa #raid\n@kasala_watchers\nt.me/kasala_watchers\n"
        "12.4K views\n4 May 2024, 14:05",
        title=None,
        published="2024-05-04T14:05:00",
        gone=("Forwarded", "#Tessa", "@kasala", "t.me", "12.4K"),
    ),
    Page(
        "assessment with takeaways",
        "Sahara Conflict Assessment\nRaiders turn on farming villages\n\nMay 4, 2024\n"
        "Data cutoff: 10:00 a.m. EDT, May 3\n\nKEY TAKEAWAYS\n\n"
        "- Raiders burnt Tessa on May 3 and killed nine farmers.\n- The army is likely to answer.\n\n"
        f"{BODY}\n\nTo receive this product by e-mail, subscribe here.",
        title="Raiders turn on farming villages",
        keep=("KEY TAKEAWAYS", "The army is likely to answer."),
        gone=("Assessment", "cutoff", "subscribe"),
    ),
    Page(
        "radio transcript",
        f"{T}\n\nMay 4, 2024 5:00 AM ET\nHeard on Morning Hour\n3-Minute Listen\n\n"
        f"Transcript\n\nJANE ROE, HOST: {ONE}\n\n"
        f"SAM POE: {TWO}\n\nROE: Sam Poe in Kasala, thank you very much for this report.\n\n"
        "Copyright © 2024 Sahara Radio. All rights reserved.",
        published="2024-05-04T05:00:00-04:00",
        outlet="Sahara Radio",
        keep=("JANE ROE, HOST: Gunmen", "SAM POE: Soldiers"),
        gone=("3-Minute", "Copyright"),
    ),
    Page(
        "paywalled page",
        f"{T}\nSubscriber only\n4 May 2024 • 6:10pm\n\n{BODY}\n\nAlready a subscriber? Log in\n"
        "You have 2 free articles left this month.\nThis article is for subscribers only. Start your free trial today.",
        published="2024-05-04T18:10:00",
        gone=("Subscriber", "subscriber", "free", "6:10"),
    ),
    Page(
        "magazine with a section after the date",
        f"{T}\nPosted on 4 May 2024 in News\nReading time: 4 minutes\n\n{BODY}\n\n"
        "This article was first published in The Kasala Review and is republished with permission.",
        gone=("Posted", "Reading time", "Kasala Review"),
    ),
    Page(
        "first published elsewhere",
        f"{T}\nUpdated 9 May 2024\nFirst published in The Kasala Review, 4 May 2024\n\n{BODY}",
        gone=("Kasala Review", "9 May"),
    ),
    Page(
        "times in pieces",
        f"{T}\nKasala | 4 May 2024 | 5 min read | Security\n\nAdvertisement\n\n{BODY}\n\n- Advertisement -",
        gone=("min read", "Security", "dvertisement"),
    ),
    Page(
        "time before date, label first",
        f"Live\n{T}\nPublished 14:20, 4 May 2024\nLast updated on: 5 May 2024\n\n{BODY}",
        published="2024-05-04T14:20:00",
        gone=("Live", "14:20"),
    ),
    Page(
        "captions with owners in brackets",
        f"{T}\n\n4 May 2024\n\nThe granary of Tessa after the raid on May 3, 2024 [Ann Lee/Sahara Pool]\n\n{BODY}\n\n"
        "File photo: Soldiers on the road to Tessa in 2019. (A. Lee)\n\n"
        "The dead were buried on Friday evening, he said.",
        keep=("The granary of Tessa after the raid", "Soldiers on the road to Tessa in 2019", "The dead were buried"),
        gone=("Ann Lee", "A. Lee", "Pool"),
    ),
    Page(
        "map and credits",
        f"{T}\n\n4 May 2024\n\nMap: Sahara Cartography\n\n{BODY}\n\n(Kasala News with agency inputs)\n\nENDS",
        gone=("Map", "agency inputs", "ENDS"),
    ),
    Page(
        "statement for the press",
        f"PRESS RELEASE\n\n{T}\n\nKasala, 4 May 2024 – {ONE}\n\n{TWO}\n\nMedia contact: Jane Roe, jane@example.org\n\n"
        "The views expressed here are those of the author and do not necessarily reflect those of the office.",
        gone=("PRESS RELEASE", "Media contact", "views expressed"),
    ),
    Page(
        "day and month told apart by the days of the story",
        f"{T}\nIssued on: 05/04/2024 - 11:27\n\n{BODY}\n\nA first raid on May 2 had left two dead in a village nearby.",
        published="2024-05-04T11:27:00",
    ),
    Page(
        "only the month",
        f"{T}\nPublished May 2024\n\n{BODY}",
        published=None,
        gone=("Published",),
    ),
    Page(
        "a calendar that is not read",
        f"{T}\nPublished: 25 Shawwal 1445\n\n{BODY}",
        published=None,
    ),
    Page("no date at all", f"{T}\n\n{BODY}", published=None),
]
