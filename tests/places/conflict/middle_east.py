"""Sentences of conflict news of the Middle East over many decades, with where their names lie."""

from tests.places.conflict.nouns import Sentence

SENTENCES: list[Sentence] = [
    (
        "Israeli jets struck Khiam, Aita al-Shaab and the outskirts of Tyre, Lebanon's civil defence said.",
        {"Khiam": ("LB", 33.33, 35.61), "Aita al-Shaab": ("LB", 33.1, 35.33), "Tyre": ("LB", 33.27, 35.2)},
    ),
    (
        "Militiamen entered the camps of Sabra and Shatila in west Beirut. Shells also fell on Damour and Tripoli.",
        {
            "Sabra": ("LB", 33.86, 35.5),
            "Shatila": ("LB", 33.86, 35.5),
            "Beirut": ("LB", 33.89, 35.5),
            "Damour": ("LB", 33.73, 35.46),
            "Tripoli": ("LB", 34.43, 35.84),
        },
    ),
    (
        "Iraqi troops retook Baiji and pushed towards Hawija, while bombs killed pilgrims in Samarra and Balad.",
        {
            "Baiji": ("IQ", 34.93, 43.49),
            "Hawija": ("IQ", 35.32, 43.77),
            "Samarra": ("IQ", 34.2, 43.87),
            "Balad": ("IQ", 34.02, 44.15),
        },
    ),
    (
        "Fighters of Islamic State seized Sinjar and the village of Kocho; Yazidis fled up Mount Sinjar.",
        {"Sinjar": ("IQ", 36.32, 41.87), "Kocho": ("IQ", 36.14, 41.76), "Mount Sinjar": ("IQ", 36.37, 41.9)},
    ),
    (
        "A roadside bomb hit a minibus in Hit, west of Ramadi in Iraq's Anbar province.",
        {"Hit": ("IQ", 33.64, 42.83), "Ramadi": ("IQ", 33.42, 43.3), "Anbar": ("IQ", 33.0, 41.5)},
    ),
    (
        "More than 100 people were killed at Houla, near Homs, Syrian activists said; shells hit Rastan and "
        "Talbiseh too.",
        {
            "Houla": ("SY", 34.88, 36.51),
            "Homs": ("SY", 34.73, 36.72),
            "Rastan": ("SY", 34.93, 36.73),
            "Talbiseh": ("SY", 34.84, 36.73),
        },
    ),
    (
        "Barrel bombs fell on Douma, Zamalka and Daraya in the Damascus countryside, and on Maarat al-Numan in Idlib.",
        {
            "Douma": ("SY", 33.57, 36.4),
            "Zamalka": ("SY", 33.52, 36.35),
            "Daraya": ("SY", 33.46, 36.23),
            "Maarat al-Numan": ("SY", 35.65, 36.68),
            "Idlib": ("SY", 35.9, 36.6),
        },
    ),
    (
        "Islamic State retook Palmyra, and its last fighters held out in Baghouz, in Syria's Deir ez-Zor province.",
        {"Palmyra": ("SY", 34.56, 38.28), "Baghouz": ("SY", 34.45, 40.96), "Deir ez-Zor": ("SY", 35.3, 40.1)},
    ),
    (
        "A blast struck the airport of Aden. Fighting went on in al-Dhale and around Mocha, Yemeni officials said.",
        {"Aden": ("YE", 12.78, 45.04), "Mocha": ("YE", 13.32, 43.25)},
    ),
    (
        "Settlers burned cars in Huwara and Turmus Ayya; soldiers raided the Balata camp in Nablus and Nur "
        "Shams, near Tulkarm.",
        {
            "Huwara": ("PS", 32.15, 35.26),
            "Turmus Ayya": ("PS", 32.03, 35.28),
            "Nablus": ("PS", 32.22, 35.26),
            "Nur Shams": ("PS", 32.32, 35.07),
            "Tulkarm": ("PS", 32.31, 35.03),
        },
    ),
    (
        "A rocket killed children in Majdal Shams, in the Israeli-occupied Golan Heights; Quneitra was "
        "shelled in reply.",
        {"Golan Heights": (None, 33.0, 35.75), "Quneitra": ("SY", 33.13, 35.82)},
    ),
    (
        "Kurdish militants ambushed soldiers near Semdinli, in Turkey's Hakkari province; curfews held in "
        "Cizre and Sur.",
        {"Semdinli": ("TR", 37.3, 44.57), "Hakkari": ("TR", 37.5, 44.0), "Cizre": ("TR", 37.33, 42.19)},
    ),
]
