import msgspec
import pytest

from benchmarks.message import Load, Report, measure, profile_table, table
from benchmarks.talks import PURCHASES, Writer

SMALL = Load(rounds=1, messages=66, warm_up=13, connections=4, alone=15, others=15)


@pytest.mark.timeout(60)
async def test_a_small_run_checks_every_answer_and_counts_the_database() -> None:
    report = await measure(SMALL, profile=True)
    # The warm-up, the round, the single talks, a round for the profile, buttons and pictures.
    assert report.turns == 13 + 66 + 15 + 66 + 15 + 15
    assert report.orders >= 5
    assert report.ratios == (report.ratio,)
    assert report.ratio == report.message_cpu_us / report.echo_cpu_us
    assert report.profile is not None
    assert {"main: understand", "write: write the turn"} <= set(report.profile)
    assert f"{report.turns} turns" in table(report)
    assert "main: understand" in profile_table(report.profile, report.message_cpu_us)
    assert msgspec.json.decode(msgspec.json.encode(report), type=Report) == report


def test_talks_have_updates_and_chats_of_their_own_and_come_to_the_messages_asked_for() -> None:
    talks = Writer().purchases(100)
    said = [[msgspec.json.decode(body) for body in talk] for talk in talks]
    updates = [update for talk in said for update in talk]
    assert len(updates) == len({update["update_id"] for update in updates}) == 100
    assert len({talk[0]["message"]["chat"]["id"] for talk in said}) == len(talks)
    assert [update["message"]["text"] for update in said[0]] == list(PURCHASES["en"])
