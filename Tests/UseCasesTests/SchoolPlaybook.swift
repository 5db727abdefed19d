import Playbooks

/// A small protocol with what use cases are about: a public and a sealed channel, dates, and time.
enum SchoolPlaybook {
    static let files = PlaybookFiles(
        name: "wilg", contents: ["playbook.yaml": Array(main.utf8), "register.csv": Array(register.utf8)])

    private static let register = """
        id,subject,paragraph,kind,rule
        W-1,Alles,1,step,We praten erover.
        W-G1,Alles,,gap,Er staat niet hoe snel het gesprek is; wij houden één schooldag aan.
        W-G2,Alles,,gap,Er staat niet wat er nog meer kan; wij bieden dit aan.
        """

    private static let main = """
        playbook: {id: wilg, version: 1, language: nl, school: De Wilg, title: Protocol, kind: primary, case-owner: teacher, cites: W-1}
        roles:
          teacher: {title: leerkracht, of: pupil, stand-in: director, cites: W-1}
          coordinator: {title: coördinator, law: coordinator, cites: W-1}
          director: {title: directeur, law: authority, cites: W-1}
          adviser: {title: vertrouwenspersoon, cites: W-1}
          helper: {title: medewerker, is: team, cites: W-1}
        facts:
          serious: {title: Is het ernstig?, cites: W-1}
          afraid: {title: Ben je bang?, said-by: target, cites: W-1}
          online: {title: Is het ook online?, ask: coordinator, cites: W-1}
          by-adult: {title: Doet een volwassene het?, triage: no, cites: W-1}
        happenings:
          storm: {title: Er is iets gebeurd, cites: W-1}
        triage:
          title: Is het pesten?
          does: teacher
          due: {within: 2 school-days, from: report, cites: W-1}
          cites: W-1
          outcomes:
            bullying: {title: Pesten, cites: W-1}
            unclear: {title: Onduidelijk, cites: W-1}
          rows:
            - {if: {fact: serious, is: yes}, then: bullying}
            - {otherwise: unclear}
        intake:
          receipt: {within: 1 school-day, cites: W-1}
          fields:
            - {fact: serious, cites: W-1}
            - {fact: afraid, cites: W-1}
            - {fact: by-adult, cites: W-1}
          channels:
            teacher: {title: Bij de leerkracht, for: anyone, to: teacher, cites: W-1}
            adviser: {title: Vertrouwelijk, for: anyone, to: adviser, sealed: yes, cites: W-1}
            coordinator: {title: Bij wie coördineert, for: anyone, to: coordinator, cites: W-1}
            trusted: {title: Bij wie je vertrouwt, for: anyone, to: {one-of: helper, else: director}, cites: W-1}
            adults: {title: Over een volwassene, for: anyone, to: director, sealed: yes, takes: {fact: by-adult, is: yes}, cites: W-1}
            secret: {title: Alleen bij wie je vertrouwt, for: anyone, to: {one-of: helper, else: director}, sealed: yes, cites: W-1}
        readers:
          notes: {title: Notities, roles: [case-owner, coordinator], author: yes, cites: W-1}
          office: {title: Directie, roles: [director], author: no, cites: W-1}
        case-readers: notes
        reminders: {before: 1 school-day, cites: W-1}
        documents:
          exclusion: {title: Regeling voor schorsen, missing: yes, cites: W-1}
        records:
          log: {title: Logboek, cites: W-1}
        plans:
          - id: plan
            title: Stappenplan
            scope: case
            closing: close
            cites: W-1
            steps:
              - id: talk
                title: Gesprek
                when: triage.bullying
                due: {within: 1 school-day, late: {tells: coordinator, after: 1 school-day, cites: W-1}, gap: W-G1}
                records: [{in: log, of: target, cites: W-1}]
                cites: W-1
              - {id: calm, title: Geruststellen, per: target, when: storm, does: teacher, due: {within: 1 school-day, cites: W-1}, cites: W-1}
              - {id: offer, title: Aanbod, when: triage.bullying, strength: may, gap: W-G2}
              - id: follow-up
                title: Volgen
                when: talk.done
                strength: may
                outcomes: {needed: {title: Nodig, cites: W-1}, fine: {title: Niet nodig, cites: W-1}}
                starts: {plan: pupil-plan, when: [needed]}
                cites: W-1
              - {id: class-follow-up, title: Klas volgen, when: talk.done, strength: may, starts: class-plan, cites: W-1}
              - {id: escalate, title: Opschalen, when: talk.overdue, does: director, cites: W-1}
              - {id: keep, title: Bewijs bewaren, when: escalate.done, if: {fact: online, is: yes}, does: director, due: {within: 2 school-days, cites: W-1}, readers: office, cites: W-1}
              - {id: place, title: Verplaatsen, when: escalate.done, decides: director, strength: may, cites: W-1}
              - {id: exclude, title: Schorsen, when: triage.bullying, does: director, strength: may, document: exclusion, cites: W-1}
              - {id: close, title: Afsluiten, kind: closing, when: triage, needs: [{not: {triage: unclear}, cites: W-1}], tells: [{who: coordinator, cites: W-1}], cites: W-1}
          - id: pupil-plan
            title: Leerling
            scope: pupil
            cites: W-1
            steps:
              - {id: look, title: Kijken, when: opened, cites: W-1}
          - id: class-plan
            title: Klas
            scope: group
            cites: W-1
            steps:
              - {id: class-rules, title: Regels maken, when: opened, cites: W-1}
          - id: year-plan
            title: Schooljaar
            scope: school-year
            cites: W-1
            steps:
              - {id: newsletter, title: Nieuwsbrief, when: opened, does: director, gap: W-G2}
        """
}
