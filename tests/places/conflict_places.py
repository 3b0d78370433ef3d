"""Sentences of conflict news over many countries and decades, with where their names lie."""

Point = tuple[str | None, float, float]

SENTENCES: list[tuple[str, dict[str, Point]]] = [
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
        "A blast struck the airport of Aden. Fighting went on in al-Dhale and around Mocha, Yemeni officials said.",
        {"Aden": ("YE", 12.78, 45.04), "Mocha": ("YE", 13.32, 43.25)},
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
    (
        "Polisario fighters fired at Moroccan troops at Mahbes and near Guerguerat.",
        {"Mahbes": ("EH", 27.42, -9.05), "Guerguerat": ("EH", 21.42, -16.96)},
    ),
    (
        "Kurdish militants ambushed soldiers near Semdinli, in Turkey's Hakkari province; curfews held in "
        "Cizre and Sur.",
        {"Semdinli": ("TR", 37.3, 44.57), "Hakkari": ("TR", 37.5, 44.0), "Cizre": ("TR", 37.33, 42.19)},
    ),
    (
        "Rebels of the West Papua army killed workers in Nduga, and a pilot was taken; Wamena saw riots, "
        "Indonesian police said.",
        {"Nduga": ("ID", -4.4, 138.2)},
    ),
]
