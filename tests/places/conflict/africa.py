"""Sentences of conflict news of Africa over many decades, with where their names lie."""

from tests.places.conflict.nouns import Sentence

SENTENCES: list[Sentence] = [
    (
        "Libyan rebels lost Ras Lanuf and Bin Jawad but held Misrata; Haftar's men later took Tarhuna and al-Watiya.",
        {
            "Ras Lanuf": ("LY", 30.5, 18.58),
            "Bin Jawad": ("LY", 30.8, 18.09),
            "Misrata": ("LY", 32.38, 15.09),
            "Tarhuna": ("LY", 32.43, 13.63),
        },
    ),
    (
        "Clashes broke out in Tripoli's Abu Salim district and in Zawiya, the Libyan health ministry said.",
        {"Tripoli": ("LY", 32.89, 13.19), "Abu Salim": ("LY", 32.85, 13.18), "Zawiya": ("LY", 32.75, 12.73)},
    ),
    (
        "Al-Shabaab stormed a base at El Adde, in Gedo, Somalia, and bombed a hotel on Lido Beach in Mogadishu.",
        {
            "El Adde": ("SO", 3.0, 41.9),
            "Gedo": ("SO", 3.0, 42.0),
            "Lido Beach": ("SO", 2.06, 45.38),
            "Mogadishu": ("SO", 2.04, 45.34),
        },
    ),
    (
        "Somali troops took Adan Yabal and Harardhere; mortars hit Beledweyne and Bulo Burte.",
        {
            "Adan Yabal": ("SO", 3.82, 46.24),
            "Harardhere": ("SO", 4.65, 47.86),
            "Beledweyne": ("SO", 4.74, 45.2),
            "Bulo Burte": ("SO", 3.85, 45.57),
        },
    ),
    (
        "RSF fighters killed civilians in Ardamata, a suburb of El Geneina, and shelled the Zamzam camp near "
        "El Fasher in Sudan.",
        {"Ardamata": ("SD", 13.48, 22.48), "El Geneina": ("SD", 13.45, 22.45), "El Fasher": ("SD", 13.63, 25.35)},
    ),
    (
        "Government soldiers burned huts in Leer and Koch, and gunmen raided Pibor, South Sudan's Jonglei state said.",
        {"Leer": ("SS", 8.3, 30.14), "Pibor": ("SS", 6.8, 33.13), "Jonglei": ("SS", 7.4, 32.4)},
    ),
    (
        "M23 rebels entered Rutshuru and Kiwanja and fought near Kitshanga; ADF militants hacked people to "
        "death in Oicha, north of Beni.",
        {
            "Rutshuru": ("CD", -1.19, 29.45),
            "Kiwanja": ("CD", -1.16, 29.43),
            "Kitshanga": ("CD", -1.22, 29.05),
            "Oicha": ("CD", 0.7, 29.52),
            "Beni": ("CD", 0.49, 29.47),
        },
    ),
    (
        "CODECO militiamen attacked Drodro and a camp at Plaine Savo in Djugu territory, in the Congolese "
        "province of Ituri.",
        {"Drodro": ("CD", 1.76, 30.53), "Plaine Savo": ("CD", 1.83, 30.5), "Ituri": ("CD", 1.8, 29.5)},
    ),
    (
        "Seleka rebels took Bambari and Bria before marching on Bangui; later gunmen killed traders in the "
        "PK5 district.",
        {"Bambari": ("CF", 5.77, 20.67), "Bria": ("CF", 6.54, 21.99), "Bangui": ("CF", 4.36, 18.55)},
    ),
    (
        "Malian soldiers and Russian mercenaries were ambushed near Tinzaouaten; an older fight took place at "
        "Konna, near Mopti.",
        {"Tinzaouaten": ("ML", 19.96, 2.97), "Konna": ("ML", 14.94, -3.89), "Mopti": ("ML", 14.49, -4.19)},
    ),
    (
        "At least 160 people were killed in Solhan, in Burkina Faso's Yagha province; others died in Karma "
        "and Seytenga.",
        {
            "Solhan": ("BF", 13.23, 1.17),
            "Yagha": ("BF", 13.3, 0.6),
            "Karma": ("BF", 13.7, -2.4),
            "Seytenga": ("BF", 13.98, 0.31),
        },
    ),
    (
        "Militants killed 71 Nigerien soldiers at Inates and 89 at Chinagodrar, near the border with Mali; "
        "Diffa was hit by Boko Haram.",
        {"Inates": ("NE", 15.25, 1.3), "Chinagodrar": ("NE", 15.1, 2.1), "Diffa": ("NE", 13.32, 12.61)},
    ),
    (
        "Bandits abducted pupils in Kankara and Jangebe, and farmers were killed at Zabarmari near Maiduguri, Nigeria.",
        {
            "Kankara": ("NG", 11.93, 7.41),
            "Jangebe": ("NG", 12.17, 6.2),
            "Zabarmari": ("NG", 11.98, 13.23),
            "Maiduguri": ("NG", 11.85, 13.15),
        },
    ),
    (
        "Soldiers killed villagers at Ngarbuh, in Cameroon's North-West region; Boko Haram raided Kolofata "
        "and Fotokol.",
        {"Ngarbuh": ("CM", 6.6, 10.8), "Kolofata": ("CM", 11.16, 14.01), "Fotokol": ("CM", 12.37, 14.23)},
    ),
    (
        "Rebels from Libya fought Chadian troops near Faya-Largeau and Mao, and refugees crossed at Adre.",
        {"Faya-Largeau": ("TD", 17.92, 19.1), "Mao": ("TD", 14.12, 15.31), "Adre": ("TD", 13.47, 22.2)},
    ),
    (
        "An air strike hit the market of Togoga in Tigray; Eritrean soldiers killed hundreds in Axum and at "
        "Mai Kadra militias did, Ethiopian rights officials said.",
        {
            "Togoga": ("ET", 13.63, 39.27),
            "Tigray": ("ET", 13.9, 39.0),
            "Axum": ("ET", 14.12, 38.72),
            "Mai Kadra": ("ET", 14.07, 36.57),
        },
    ),
    (
        "Fano militiamen seized Lalibela and fought in Debre Berhan and Merawi, in the Amhara region.",
        {
            "Lalibela": ("ET", 12.03, 39.04),
            "Debre Berhan": ("ET", 9.68, 39.53),
            "Merawi": ("ET", 11.41, 37.16),
            "Amhara region": ("ET", 11.5, 38.0),
        },
    ),
    (
        "Polisario fighters fired at Moroccan troops at Mahbes and near Guerguerat.",
        {"Mahbes": ("EH", 27.42, -9.05), "Guerguerat": ("EH", 21.42, -16.96)},
    ),
]
