"""Sentences of conflict news of Europe and the Caucasus over many decades, with where their names lie."""

from tests.places.conflict.nouns import Sentence

SENTENCES: list[Sentence] = [
    (
        "Serb gunners shelled Gorazde and Zepa after the fall of Srebrenica; men were shot at Kravica.",
        {
            "Gorazde": ("BA", 43.67, 18.98),
            "Zepa": ("BA", 43.95, 19.13),
            "Srebrenica": ("BA", 44.1, 19.3),
            "Kravica": ("BA", 44.21, 19.19),
        },
    ),
    (
        "Croat forces killed more than a hundred Muslims in Ahmici, near Vitez, in central Bosnia.",
        {"Ahmici": ("BA", 44.15, 17.88), "Vitez": ("BA", 44.16, 17.79)},
    ),
    (
        "A mortar bomb hit the Markale market in Sarajevo. Prisoners were held at Omarska and Trnopolje.",
        {
            "Markale": ("BA", 43.86, 18.42),
            "Sarajevo": ("BA", 43.85, 18.36),
            "Omarska": ("BA", 44.89, 16.9),
            "Trnopolje": ("BA", 44.92, 16.83),
        },
    ),
    (
        "Russian jets bombed Samashki and Shatoy, and rebels blew up a convoy near Argun in Chechnya.",
        {
            "Samashki": ("RU", 43.29, 45.3),
            "Shatoy": ("RU", 42.87, 45.69),
            "Argun": ("RU", 43.29, 45.87),
            "Chechnya": ("RU", 43.4, 45.7),
        },
    ),
    (
        "Gunmen took hostages in a school in Beslan, in Russia's North Ossetia, and in a hospital in "
        "Budyonnovsk years before.",
        {"Beslan": ("RU", 43.19, 44.54), "North Ossetia": ("RU", 43.0, 44.3), "Budyonnovsk": ("RU", 44.78, 44.16)},
    ),
    (
        "Georgian artillery shelled Tskhinvali, and Russian planes bombed Gori, Poti and Senaki.",
        {"Tskhinvali": ("GE", 42.23, 43.97), "Gori": ("GE", 41.98, 44.11), "Poti": ("GE", 42.15, 41.67)},
    ),
    (
        "Azerbaijani troops took Shusha and Hadrut; Stepanakert was shelled, and a missile killed civilians in Ganja.",
        {
            "Shusha": ("AZ", 39.76, 46.75),
            "Hadrut": ("AZ", 39.52, 47.03),
            "Stepanakert": ("AZ", 39.82, 46.75),
            "Ganja": ("AZ", 40.68, 46.36),
        },
    ),
    (
        "Armenia said Jermuk, Goris and Vardenis were shelled.",
        {"Jermuk": ("AM", 39.84, 45.67), "Goris": ("AM", 39.51, 46.34), "Vardenis": ("AM", 40.18, 45.73)},
    ),
    (
        "Russian glide bombs hit Kupiansk and Vovchansk; a missile killed mourners in Hroza, in the Kharkiv region.",
        {
            "Kupiansk": ("UA", 49.71, 37.61),
            "Vovchansk": ("UA", 50.29, 36.94),
            "Hroza": ("UA", 49.66, 37.2),
            "Kharkiv": ("UA", 49.5, 36.5),
        },
    ),
    (
        "Troops entered Niu-York and Toretsk, and shelled Nikopol from Enerhodar, Ukrainian officials said.",
        {"Toretsk": ("UA", 48.4, 37.85), "Nikopol": ("UA", 47.57, 34.39), "Enerhodar": ("UA", 47.5, 34.66)},
    ),
]
