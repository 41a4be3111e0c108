"""Who takes part in an event, and who stands behind it."""

from tests.events.exports import rows
from tests.events.exports.jsonld.written import written
from tests.events.exports.rows import ROOT


def test_people_stand_where_their_part_puts_them_each_once():
    programme = [
        {
            "contributions": [
                {"speaker": rows.speaker("Ada"), "part": "speaker"},
                {"speaker": rows.speaker("Bo"), "part": "moderator"},
                {"speaker": rows.speaker("Cy"), "part": "interpreter"},
            ]
        },
        {"contributions": [{"speaker": rows.speaker("Ada"), "part": "artist"}]},
    ]

    said = written(programme=programme)

    def people(name):
        return [
            {
                "@type": "Person",
                "@id": f"{ROOT}/id/speakers/{name.lower()}",
                "name": name,
                "url": f"https://www.example.org/fr/{name.lower()}/",
            }
        ]

    assert said["performer"] == people("Ada")
    assert said["contributor"] == people("Bo")
    assert said["translator"] == people("Cy")


def test_organisations_stand_where_their_role_puts_them():
    roles = {
        "Oa": "organiser",
        "Co": "co_organiser",
        "Ho": "host",
        "Fu": "funder",
        "Do": "donor",
        "Sp": "sponsor",
        "Me": "media_partner",
    }

    said = written(partnerships=[rows.partnership(*item) for item in roles.items()])

    found = {
        member: [organisation["name"] for organisation in said[member]]
        for member in ("organizer", "contributor", "funder", "sponsor")
    }
    assert found == {
        "organizer": ["Oa", "Co"],
        "contributor": ["Ho", "Me"],
        "funder": ["Fu", "Do"],
        "sponsor": ["Sp"],
    }
