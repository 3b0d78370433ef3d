"""Sentences of conflict news of Asia over many decades, with where their names lie."""

from tests.places.conflict.nouns import Sentence

SENTENCES: list[Sentence] = [
    (
        "The Taliban overran Musa Qala and Sangin in Helmand, and a suicide bomber struck Lashkar Gah, Afghan "
        "officials said.",
        {
            "Musa Qala": ("AF", 32.44, 64.74),
            "Sangin": ("AF", 32.07, 64.83),
            "Helmand": ("AF", 31.4, 64.0),
            "Lashkar Gah": ("AF", 31.59, 64.37),
        },
    ),
    (
        "Taliban fighters captured Spin Boldak and the districts of Panjwai and Zhari in Kandahar province.",
        {"Spin Boldak": ("AF", 31.01, 66.4), "Panjwai": ("AF", 31.54, 65.46), "Kandahar": ("AF", 31.0, 65.8)},
    ),
    (
        "Junta jets bombed Pazigyi, in Sagaing, and the Kachin Independence Army took Momeik; Lashio fell to "
        "the MNDAA, Myanmar media said.",
        {
            "Pazigyi": ("MM", 23.2, 95.4),
            "Sagaing": ("MM", 24.0, 95.5),
            "Momeik": ("MM", 23.07, 96.68),
            "Lashio": ("MM", 22.94, 97.75),
        },
    ),
    (
        "Troops torched Tula Toli and Inn Din in Rakhine; survivors crossed to Kutupalong in Bangladesh.",
        {"Tula Toli": ("MM", 21.06, 92.31), "Inn Din": ("MM", 20.52, 92.58), "Kutupalong": ("BD", 21.21, 92.16)},
    ),
    (
        "The Maute group held Marawi for five months; Abu Sayyaf men fought in Patikul on Jolo and bombed a "
        "church in Zamboanga.",
        {
            "Marawi": ("PH", 8.0, 124.29),
            "Patikul": ("PH", 6.07, 121.1),
            "Jolo": ("PH", 6.0, 121.0),
            "Zamboanga": ("PH", 6.91, 122.07),
        },
    ),
    (
        "Insurgents killed a teacher in Bannang Sata and bombed a bar in Sungai Kolok, in Thailand's deep "
        "south; protesters died at Tak Bai.",
        {"Bannang Sata": ("TH", 6.27, 101.27), "Sungai Kolok": ("TH", 6.03, 101.97), "Tak Bai": ("TH", 6.26, 102.05)},
    ),
    (
        "A mob burned houses in Churachandpur and Moreh; two women were paraded in Kangpokpi, Manipur police said.",
        {"Churachandpur": ("IN", 24.33, 93.68), "Moreh": ("IN", 24.25, 94.31), "Kangpokpi": ("IN", 25.14, 93.97)},
    ),
    (
        "Indian commandos shot miners near Oting, in Nagaland's Mon district.",
        {"Oting": ("IN", 26.75, 94.9), "Nagaland": ("IN", 26.1, 94.5)},
    ),
    (
        "The BLA hijacked a train in the Bolan Pass and attacked posts in Mach, Turbat and Panjgur, in Balochistan.",
        {
            "Bolan Pass": ("PK", 29.7, 67.5),
            "Mach": ("PK", 29.86, 67.33),
            "Turbat": ("PK", 26.0, 63.05),
            "Panjgur": ("PK", 26.97, 64.09),
        },
    ),
    (
        "A drone strike hit Datta Khel, in North Waziristan; sectarian clashes spread from Parachinar in "
        "Kurram, Pakistani police said.",
        {"Datta Khel": ("PK", 32.9, 69.77), "North Waziristan": ("PK", 32.95, 70.0), "Parachinar": ("PK", 33.9, 70.1)},
    ),
    (
        "Rebels of the West Papua army killed workers in Nduga, and a pilot was taken; Wamena saw riots, "
        "Indonesian police said.",
        {"Nduga": ("ID", -4.4, 138.2)},
    ),
]
