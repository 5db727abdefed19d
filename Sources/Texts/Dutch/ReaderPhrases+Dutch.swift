extension ReaderPhrases {
    /// In Dutch.
    package static let dutch = ReaderPhrases([
        "found {*}; expected {*}": "Hier staat {*}. Verwacht wordt {*}",

        // What stands there.
        "a file of {} bytes": "een bestand van {} bytes",
        "a control character": "een teken dat je niet ziet",
        "a byte that is not UTF-8": "een byte die geen UTF-8 is",
        "a tab": "een tab",
        "a second document ('---')": "een tweede document (“---”)",
        "an alias ('*')": "een verwijzing (“*”)",
        "an anchor ('&')": "een anker (“&”)",
        "a tag ('!')": "een soort (“!”)",
        "a merge key ('<<')": "een samengevoegde sleutel (“<<”)",
        "a value in the place of a key": "een waarde op de plaats van een sleutel",
        "a second ':' on this line": "een tweede dubbele punt op deze regel",
        "a key without ':'": "een sleutel zonder dubbele punt",
        "'- ' behind something else": "“- ” achter iets anders",
        "the end of the file": "het einde van het bestand",
        "an empty file": "een leeg bestand",
        "lists and maps more than {} deep": "meer dan {} lijsten in elkaar",
        "more values than fit": "meer waarden dan er passen",
        "the key '{}' again (first on line {})": "nog eens de sleutel “{}” (eerst op regel {})",
        "the key '{}'": "de sleutel “{}”",
        "the words '{}' behind a comma": "“{}” achter een komma",
        "no 'playbook'": "geen “playbook”",
        "'{}' beside '{}'": "“{}” naast “{}”",
        "{*} without '{}'": "{*} zonder “{}”",
        "{*} with nothing in it": "{*} zonder iets erin",
        "{*} with only {}": "{*} met alleen {}",
        "{*} for '{}'": "{*} bij “{}”",
        "nothing": "niets",
        "an empty text": "een lege tekst",
        "an empty list": "een lege lijst",
        "'{}'": "“{}”",

        // What the reader of YAML expects.
        "characters that can be seen": "tekens die je kunt zien",
        "a file saved as UTF-8": "een bestand dat als UTF-8 is bewaard",
        "spaces: YAML is indented with spaces only": "spaties: YAML springt alleen met spaties in",
        "one per file": "één document in een bestand",
        "the value itself, written out": "de waarde zelf, uitgeschreven",
        "a value without a name": "een waarde zonder naam",
        "a value; the field decides what it is": "een waarde; het veld bepaalt wat het is",
        "the keys themselves, written out": "de sleutels zelf, uitgeschreven",
        "a value; put a text that begins with this character in quotes":
            "een waarde; zet een tekst die met dit teken begint tussen aanhalingstekens",
        "one key; put a text with a colon in quotes":
            "één sleutel; zet een tekst met een dubbele punt tussen aanhalingstekens",
        "'key: value'": "“sleutel: waarde”",
        "a key, indented like the keys above it{}": "een sleutel, ingesprongen als de sleutels erboven{}",
        "a key, indented like the keys above it": "een sleutel, ingesprongen als de sleutels erboven",
        "'- ', indented like the list above it": "“- ”, ingesprongen als de lijst erboven",
        "',' or ']' in the list between brackets": "een komma of “]” in de lijst tussen haken",
        "',' or '}' in the map between braces": "een komma of een accolade in de lijst tussen accolades",
        "the closing quote of this text": "het aanhalingsteken aan het einde van deze tekst",
        "the end of the file: the value above is complete":
            "het einde van het bestand: de waarde hierboven is af",
        "the list on a line of its own": "de lijst op een eigen regel",
        "{*}, begun on line {}": "{*}, begonnen op regel {}",
        "a YAML document": "een YAML-document",
        "every key once": "iedere sleutel één keer",
        "quotes around a text with a comma": "aanhalingstekens om een tekst met een komma",
        "in {*} one of {}": "in {*} een van: {}",
        "in {*} a key it knows": "in {*} een sleutel die daar hoort",
        "one of them in {*}": "één daarvan in {*}",
        "one of {}": "een van: {}",
        "a word without spaces": "een woord zonder spaties",
        "an id: lower-case words with hyphens": "een id: kleine letters met streepjes",
        "a whole number from {} to {}": "een heel getal van {} tot en met {}",
        "a whole number": "een heel getal",
        "{*}: a map of keys": "{*}: sleutels met waarden",
        "a map of keys": "een lijst met sleutels",
        "a value": "een waarde",
        "a text": "een tekst",
        "a word": "een woord",
        "an id": "een id",
        "a list": "een lijst",

        // What the reader of scenarios expects.
        "{}: …": "“{}”",
        "playbook: the name of a playbook": "“playbook:” met de naam van een protocol",
        "a date such as {}, or a date and a time such as {}":
            "een datum zoals {}, of een datum en een tijd zoals {}",
        "a date such as {}": "een datum zoals {}",
        "a time such as {}": "een tijd zoals {}",
        "a closed day such as {}, or a run of days such as {}":
            "een vrije dag zoals {}, of een reeks dagen zoals {}",
        "lesson times such as {}": "lestijden zoals {}",
        "a file of playbooks/calendars/, or a calendar written out":
            "de naam van een kalender, of een uitgeschreven kalender",
        "a moment that does not lie before the line above ({})":
            "een moment dat niet vóór de regel erboven ligt ({})",
        "a moment within {} years of the first line ({})":
            "een moment binnen {} jaar na de eerste regel ({})",
        "at most {} pupils": "hoogstens {} leerlingen",
        "at most {}": "hoogstens {}",
        "a title in one of {}": "een titel in een van: {}",
        "one outcome of the triage; the row is cited by {}":
            "één uitkomst van de weging; de regel staat bij {}",
        "one outcome of {}; the row is cited by {}": "één uitkomst van {}; de regel staat bij {}",
        "one happening; the row's steps open on {}":
            "één gebeurtenis; de stappen van de regel beginnen bij {}",
        "{*}, and one only; the row is cited by {}": "{*}, en maar één; de regel staat bij {}",
        "{*}; the row is cited by {}. Write {*}?": "{*}; de regel staat bij {}. Schrijf je {*}?",
        "{*}; the row is cited by {}": "{*}; de regel staat bij {}",
        "{*}; nothing in the playbook cites the row": "{*}; nergens in het protocol staat deze regel",
        "{*}; {} is a step of the case: leave {} and {} out":
            "{*}; {} is een stap van de zaak: laat {} en {} weg",
        "{*}; {} is a step of a pupil's dossier: write {}":
            "{*}; {} is een stap van het dossier van een leerling: schrijf {}",
        "{*}; {} is a step of a class's dossier: write {}":
            "{*}; {} is een stap van het dossier van een klas: schrijf {}",
        "{*}; {} is a step of the school year's dossier: write {}":
            "{*}; {} is een stap van het schooljaar: schrijf {}",
        "{*}; it is an outcome of {}": "{*}; het is een uitkomst van {}",
        "{*}, or a row of the register that one cites":
            "{*}, of een regel van het protocol waar zoiets op rust",
        "a fact that people state; {} is worked out from {}":
            "een vraag die mensen beantwoorden; {} volgt uit {}",
        "a step that waits for a document; {} does not":
            "een stap die op een document wacht; {} doet dat niet",
        "an outcome of the triage ({})": "een uitkomst van de weging ({})",
        "an outcome of the triage": "een uitkomst van de weging",
        "an outcome of {} (it has none)": "een uitkomst van {} (die zijn er niet)",
        "an outcome of {} ({})": "een uitkomst van {} ({})",
        "an outcome of {}": "een uitkomst van {}",
        "a field of {} (it has none)": "een veld van {} (die zijn er niet)",
        "a field of {} ({})": "een veld van {} ({})",
        "no pupil, as {} is there once for the whole case":
            "geen leerling, want {} is er één keer voor de hele zaak",
        "a line of its own; `facts` stands beside `triage` only, not `{}`":
            "een eigen regel; `facts` staat alleen naast `triage`, niet naast `{}`",
        "a row of the register": "een regel van het protocol",
        "`{}` or {*}": "`{}` of {*}",
        "`{}`": "`{}`",
        "{*} of a case dossier": "{*} van een zaak",
        "{*} of a pupil dossier": "{*} van het dossier van een leerling",
        "{*} of a group dossier": "{*} van het dossier van een klas",
        "{*} of a school-year dossier": "{*} van het schooljaar",

        // What things of a scenario are called.
        "a scenario": "een proef", "an expectation": "een verwachting",
        "a line of the story": "een regel van het verhaal",
        "a report": "een melding", "a triage": "een weging", "consent": "een toestemming",
        "a hand-over": "een overdracht",
        "a reader to add": "een lezer erbij", "a reader to take out": "een lezer eruit",
        "a member of staff": "een medewerker",
        "a pupil": "een leerling",
        "a calendar": "een kalender", "closed days": "vrije dagen", "a timetable": "lestijden",
        "somebody who cannot act": "iemand die niet kan", "settings": "keuzes", "pupils": "leerlingen",
        "staff": "medewerkers", "facts with their answers": "vragen met hun antwoorden",
        "fields with their answers": "velden met hun antwoorden",
        "pupils who join": "leerlingen die erbij komen",
        "pupils with their standing": "leerlingen en wat er van hen vaststaat",
        "a title": "een titel", "a step": "een stap", "a plan": "een onderdeel van het protocol",
        "a counter": "een teller",
        "an overlay": "een bijzondere situatie", "a record place": "een plaats om vast te leggen",
        "a record place, a record or a step that makes one":
            "een plaats om vast te leggen, een verslag of een stap die er een maakt",
        "a channel": "een manier om te melden", "a happening": "een gebeurtenis",
        "a document": "een document",
        "a reader set": "een groep lezers", "a role": "een rol", "a fact": "een vraag",
        "a notice, or a step that tells somebody": "een bericht, of een stap waarin iemand iets hoort",
        "a notice": "een bericht",
        "a step, fact, role, document or overlay":
            "een stap, vraag, rol, document of bijzondere situatie",
        "a reader set, record place or step": "een groep lezers, plaats om vast te leggen of stap",
        "a field or fact": "een veld of vraag", "a guide, advice or letter": "een leidraad, advies of brief",
        "{*} ({})": "{*} ({})",
    ])
}
