"""What the invented content says, in French and in English.

Sentences have places for a town, a theme, a year and a number; both languages of one
sentence have the same places.
"""

from typing import NamedTuple

NBSP = "\N{NO-BREAK SPACE}"


class Said(NamedTuple):
    """A text in both languages."""

    fr: str
    en: str


def same(text: str) -> Said:
    """A name, which is not translated."""
    return Said(text, text)


# Degrees north and east, WGS 84.
TOWNS = (
    ("Montréal", 45.5019, -73.5674),
    ("Québec", 46.8139, -71.2080),
    ("Saguenay", 48.4280, -71.0686),
    ("Sherbrooke", 45.4042, -71.8929),
    ("Trois-Rivières", 46.3430, -72.5430),
    ("Gatineau", 45.4765, -75.7013),
    ("Rimouski", 48.4488, -68.5243),
    ("Rouyn-Noranda", 48.2399, -79.0285),
    ("Sept-Îles", 50.2133, -66.3821),
    ("Lévis", 46.7382, -71.2465),
    ("Saint-Hyacinthe", 45.6306, -72.9566),
    ("Baie-Saint-Paul", 47.4411, -70.4986),
)

GIVEN_NAMES = (
    *("Hélène", "François", "Noémie", "Étienne", "Zoé", "Jérôme", "Anaïs", "Benoît"),
    *("Maïka", "Gaël", "Océane", "Rémi", "Chloé", "Stéphane", "Inès", "Loïc"),
    *("Béatrice", "Cédric", "Élise", "Aurèle"),
)
FAMILY_NAMES = (
    *("Côté", "Bélanger", "Lévesque", "Gagné", "Thériault", "Nadeau", "Hébert"),
    *("Saint-Onge", "Desrosiers", "Pépin", "Archambault", "Beauséjour", "Lefrançois"),
    *("Vézina", "Guérin", "Dubé", "Marchessault", "Clément", "Ménard"),
)

ORGANISATIONS = (
    *("Théâtre", "Centre d’artistes", "Compagnie de danse", "Maison des jeunes"),
    *("Orchestre", "Bibliothèque", "Musée", "Société d’histoire", "Chœur", "Cinéma"),
)
OF_ORGANISATIONS = (
    *("de la Fabrique", "des Érables", "du Vieux-Moulin", "de l’Écluse", "du Phare"),
    *("des Métiers", "de la Traversée", "du Quai", "des Étoiles", "de la Rivière"),
    *("du Marché", "de l’Île", "des Hauteurs", "de la Forge", "du Faubourg"),
)

HALLS = ("Salle", "Espace", "Grange", "Église", "Usine")
OF_HALLS = (
    *("Émile-Nelligan", "Gabrielle-Roy", "du Théâtre-d’Été", "Félix-Leclerc"),
    *("Pauline-Julien", "des Bâtisseurs", "Anne-Hébert", "de la Pointe-aux-Trembles"),
    *("Marie-Uguay", "Léo-Ernest-Ouimet", "du Canal", "de l’Ancienne-Gare"),
)

THEMES = (
    Said("Théâtre jeunesse", "Theatre for young people"),
    Said("Musique ancienne", "Early music"),
    Said("Arts numériques", "Digital arts"),
    Said("Patrimoine bâti", "Built heritage"),
    Said("Médiation culturelle", "Cultural outreach"),
    Said("Danse contemporaine", "Contemporary dance"),
    Said("Littérature autochtone", "Indigenous literature"),
    Said("Cinéma documentaire", "Documentary film"),
    Said("Cirque de rue", "Street circus"),
    Said("Métiers d’art", "Fine crafts"),
    Said("Développement durable", "Sustainable development"),
    Said("Chant choral", "Choral singing"),
    Said("Bande dessinée", "Comics"),
    Said("Création sonore", "Sound art"),
    Said("Photographie", "Photography"),
    Said("Marionnettes", "Puppetry"),
    Said("Poésie", "Poetry"),
    Said("Improvisation", "Improvisation"),
    Said("Gouvernance", "Governance"),
    Said("Bénévolat", "Volunteering"),
    Said("Accessibilité", "Accessibility"),
    Said("Relève artistique", "Emerging artists"),
    Said("Art public", "Public art"),
    Said("Jeux vidéo", "Video games"),
    Said("Histoire orale", "Oral history"),
    Said("Musiques du monde", "World music"),
    Said("Architecture", "Architecture"),
    Said("Édition indépendante", "Independent publishing"),
    Said("Économie sociale", "Social economy"),
    Said("Écologie du spectacle", "Greener shows"),
)

# By the database's word for the type of event.
KINDS = {
    "talk": Said("Causerie", "Talk"),
    "concert": Said("Concert", "Concert"),
    "theatre": Said("Théâtre", "Theatre"),
    "workshop": Said("Atelier", "Workshop"),
    "exhibition": Said("Exposition", "Exhibition"),
    "screening": Said("Projection", "Screening"),
    "reading": Said("Lecture", "Reading"),
    "dance": Said("Danse", "Dance"),
}
SUBJECTS = (
    Said("la nuit", "the night"),
    Said("les heures", "the hours"),
    Said("le chant", "the song"),
    Said("la mémoire", "the memory"),
    Said("l’école", "the school"),
    Said("les chemins", "the paths"),
    Said("l’éclat", "the brightness"),
    Said("la forêt", "the forest"),
    Said("le théâtre", "the theatre"),
    Said("la lumière", "the light"),
    Said("les métiers", "the trades"),
    Said("le récit", "the tale"),
)
OF_SUBJECTS = (
    Said("des érables", "of the maples"),
    Said("des marées", "of the tides"),
    Said("de l’hiver", "of winter"),
    Said("du fleuve", "of the river"),
    Said("des îles", "of the islands"),
    Said("des voisins", "of the neighbours"),
    Said("de l’été indien", "of the Indian summer"),
    Said("des bâtisseuses", "of the builders"),
    Said("du pôle", "of the pole"),
    Said("des années folles", "of the roaring twenties"),
    Said("de la relève", "of those to come"),
)

SUMMARIES = (
    Said(
        "Une soirée à {place} pour réfléchir ensemble au thème « {theme} », avec des "
        "invités venus de tout le Québec.",
        "An evening in {place} to think together about “{theme}”, with guests from all "
        "over Québec.",
    ),
    Said(
        "Des artistes et des gens du milieu racontent ce qu’ils ont créé à {place} "
        "depuis {year} : {theme}, entre autres.",
        "Artists and their partners tell what they have made in {place} since {year}: "
        "{theme}, among other things.",
    ),
    Said(
        "Trois rencontres à {place}, {number} places, et un fil : « {theme} ». "
        "L’entrée se fait par la cour intérieure.",
        "Three meetings in {place}, {number} seats, and one thread: “{theme}”. Come in "
        "by the inner courtyard.",
    ),
    Said(
        "Ce que l’équipe de {place} a appris en {number} représentations, présenté à "
        "l’occasion d’un événement ouvert à tous.",
        "What the team in {place} has learned in {number} performances, presented at "
        "an event that is open to everyone.",
    ),
)

SENTENCES = (
    Said(
        "L’équipe a commencé à {place} en {year}, avec peu de moyens et beaucoup "
        "d’idées.",
        "The team began in {place} in {year}, with small means and many ideas.",
    ),
    Said(
        "Plus de {number} personnes ont participé aux répétitions, aux ateliers et aux "
        "soirées ouvertes.",
        "More than {number} people took part in rehearsals, workshops and open "
        "evenings.",
    ),
    Said(
        "Le thème « {theme} » relie les créations présentées et les échanges qui les "
        "suivent.",
        "The theme “{theme}” ties the works presented to the exchanges that follow.",
    ),
    Said(
        "Il a fallu s’entourer : des bénévoles, des élèves, des aînés et des artistes "
        "de la région.",
        "It took company: volunteers, pupils, elders and artists from the region.",
    ),
    Said(
        "À {place}, la scène a été construite avec du bois récupéré dans une "
        "ancienne église.",
        "In {place}, the stage was built with wood recovered from an old church.",
    ),
    Said(
        "Les spectateurs sont invités à rester après la représentation pour poser "
        "leurs questions.",
        "The audience is invited to stay after the show and to ask questions.",
    ),
    Said(
        "Depuis {year}, le projet a reçu {number} demandes de résidence, dont "
        "plusieurs de l’étranger.",
        "Since {year} the project has received {number} requests for residencies, "
        "several of them from abroad.",
    ),
    Said(
        "Une visite guidée précède la rencontre; elle dure près d’une heure et se fait "
        "à pied.",
        "A guided tour precedes the meeting; it takes nearly an hour, on foot.",
    ),
    Said(
        "On y parlera d’argent aussi : les budgets, les dons et ce que coûte vraiment "
        "une création.",
        "Money will be talked about as well: budgets, gifts, and what a work really "
        "costs.",
    ),
    Said(
        "Les organisateurs cherchent à réduire les déplacements, et proposent un "
        "covoiturage depuis {place}.",
        "The organisers try to reduce travel, and offer car sharing from {place}.",
    ),
    Said(
        "Le repas est préparé sur place par une coopérative de {number} membres, à "
        "partir de produits d’été.",
        "The meal is prepared on the spot by a cooperative of {number} members, from "
        "the produce of summer.",
    ),
    Said(
        "Un carnet rassemble les témoignages recueillis à {place} et les croquis "
        "réalisés pendant l’hiver {year}.",
        "A notebook gathers the accounts collected in {place} and the sketches made "
        "in the winter of {year}.",
    ),
    Said(
        "La question de départ était simple : comment accueillir mieux, plus longtemps "
        "et à moindre coût?",
        "The first question was simple: how can one welcome better, for longer and at "
        "a lower cost?",
    ),
    Said(
        "Des élèves de {place} ont composé la musique, guidés par deux interprètes du "
        "chœur régional.",
        "Pupils from {place} composed the music, guided by two singers of the regional "
        "choir.",
    ),
    Said(
        "Le public découvre {number} œuvres, du dessin préparatoire à la pièce "
        "achevée.",
        "The public discovers {number} works, from the first drawing to the finished "
        "piece.",
    ),
    Said(
        "Rien n’était prévu pour durer; en {year}, pourtant, la salle était pleine "
        "chaque soir.",
        "Nothing was meant to last; and yet, in {year}, the hall was full every night.",
    ),
)
SHARED = Said(
    "La mutualisation des locaux et du matériel a changé la manière de travailler.",
    "Sharing premises and equipment has changed the way of working.",
)
STRESSED = Said(
    "<b>À retenir</b> : la prochaine édition se prépare <i>dès l’été</i>.",
    "<b>To remember</b>: the next edition is prepared <i>from summer on</i>.",
)
LINKED = Said(
    'Les détails sont sur <a href="https://exemple.example/a-propos">la page du '
    "projet</a>.",
    'Details are on <a href="https://exemple.example/a-propos">the page of the '
    "project</a>.",
)

ITEMS = (
    ("welcome", Said("Accueil et présentation", "Welcome and introduction")),
    ("talk", Said("Conférence : {theme}", "Talk: {theme}")),
    ("discussion", Said("Échange avec la salle", "Discussion with the audience")),
    ("panel", Said("Table ronde à {place}", "Round table in {place}")),
    ("workshop", Said("Atelier d’écriture", "Writing workshop")),
    ("performance", Said("Représentation", "Performance")),
)
ROLES = (
    Said("directrice générale", "executive director"),
    Said("chargé de projet", "project manager"),
    Said("metteuse en scène", "stage director"),
    Said("compositeur", "composer"),
    Said("médiatrice culturelle", "cultural mediator"),
    Said("éditeur", "publisher"),
)
FIGURES = (
    ("exact", "count", Said("partenaires réunis", "partners brought together")),
    ("about", "count", Said("spectateurs accueillis", "spectators welcomed")),
    ("more_than", "currency", Said("coût du projet", "cost of the project")),
)
LESSONS = (
    Said(
        "Prévoir {number} jours de plus que ce que l’équipe estime.",
        "Plan for {number} more days than the team expects.",
    ),
    Said(
        "Désigner dès {year} la personne qui décide.",
        "Name the person who decides, from {year} on.",
    ),
    Said(
        "Écrire ce qui a été convenu à {place}, même entre amis.",
        "Write down what was agreed in {place}, even among friends.",
    ),
)
PICTURE = Said("Affiche aux formes géométriques.", "Poster with geometric shapes.")


def typeset(said: Said) -> Said:
    """With the no-break spaces that French asks for before a colon and in guillemets.

    Nothing else here needs one; « ; » and « ? » take none in Québec.
    """
    french = said.fr.replace(" :", f"{NBSP}:")
    french = french.replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")
    return Said(french, said.en)
