"""Sentences of conflict news of the Americas over many decades, with where their names lie."""

from tests.places.conflict.nouns import Sentence

SENTENCES: list[Sentence] = [
    (
        "Soldiers of the Atlacatl battalion entered El Mozote, in Morazan, and guerrillas later burned a "
        "bridge near Perquin.",
        {"El Mozote": ("SV", 13.9, -88.1), "Morazan": ("SV", 13.77, -88.1), "Perquin": ("SV", 13.96, -88.16)},
    ),
    (
        "The army bombed the slopes of Guazapa, north of San Salvador, and shelled Suchitoto.",
        {"Guazapa": ("SV", 13.88, -89.17), "Suchitoto": ("SV", 13.94, -89.03)},
    ),
    (
        "Patrols killed villagers at Dos Erres and in the Ixil towns of Nebaj and Chajul, a Guatemalan "
        "commission found.",
        {"Dos Erres": ("GT", 16.86, -90.2), "Nebaj": ("GT", 15.41, -91.15), "Chajul": ("GT", 15.49, -91.03)},
    ),
    (
        "Shining Path rebels hacked peasants to death in Lucanamarca, in the Peruvian department of Ayacucho.",
        {"Lucanamarca": ("PE", -13.64, -74.37), "Ayacucho": ("PE", -13.2, -74.2)},
    ),
    (
        "FARC fired gas cylinders into the church of Bojaya, in the department of Choco, Colombia.",
        {"Bojaya": ("CO", 6.56, -76.88), "Choco": ("CO", 5.9, -76.9)},
    ),
    (
        "ELN fighters and dissidents clashed in Tibu and El Tarra, in the Catatumbo region of Colombia, and "
        "thousands fled to Cucuta.",
        {
            "Tibu": ("CO", 8.64, -72.74),
            "El Tarra": ("CO", 8.58, -73.09),
            "Catatumbo": ("CO", 8.6, -73.1),
            "Cucuta": ("CO", 7.89, -72.5),
        },
    ),
    (
        "Gang members killed 70 people in Pont-Sonde, in Haiti's Artibonite, and burned homes in Solino and "
        "Carrefour-Feuilles.",
        {
            "Pont-Sonde": ("HT", 19.15, -72.61),
            "Artibonite": ("HT", 19.3, -72.4),
            "Solino": ("HT", 18.55, -72.32),
            "Carrefour-Feuilles": ("HT", 18.53, -72.35),
        },
    ),
    (
        "Hooded gunmen burst into a studio in Guayaquil; inmates died at the Litoral prison, and a mayor was "
        "shot in Duran, Ecuador.",
        {"Guayaquil": ("EC", -2.2, -79.9), "Litoral prison": ("EC", -2.09, -79.93), "Duran": ("EC", -2.17, -79.83)},
    ),
    (
        "Sinaloa cartel factions fought in Culiacan and Badiraguato, and bodies were found in San Fernando, "
        "Tamaulipas.",
        {
            "Culiacan": ("MX", 24.8, -107.39),
            "Badiraguato": ("MX", 25.36, -107.55),
            "San Fernando": ("MX", 24.85, -98.15),
            "Tamaulipas": ("MX", 24.3, -98.6),
        },
    ),
]
