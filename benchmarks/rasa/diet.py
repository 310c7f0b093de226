"""Runs in Rasa's own environment, where nothing of ours is installed: trains, parses, and says how it went.

`python diet.py CONFIG NLU_YML MODEL_FOLDER [TEXTS_JSON]`; the outcome is the last line of standard output.
"""

import asyncio
import json
import logging
import resource
import sys
import time
from pathlib import Path

import structlog
from rasa.core.agent import Agent
from rasa.model_training import train_nlu

FALLBACK = "nlu_fallback"


def cpu_s() -> float:
    """Gives the CPU time of this process and of those it started."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def best(parsed: dict) -> str | None:
    """Gives the intent that DIET thinks likeliest, whether or not the fall-back speaks up."""
    names = [ranked["name"] for ranked in parsed["intent_ranking"] if ranked["name"] != FALLBACK]
    return names[0] if names else None


async def parse_all(model: str, texts: list[str]) -> tuple[list[str | None], list[float]]:
    """Parses texts one after the other; gives the intents and the milliseconds."""
    agent = Agent.load(model)
    for text in texts[:5]:
        await agent.parse_message(text)
    intents, waits = [], []
    for text in texts:
        start = time.perf_counter()
        intents.append(best(await agent.parse_message(text)))
        waits.append((time.perf_counter() - start) * 1000)
    return intents, waits


def main() -> None:
    """Trains and, where texts are given, parses them."""
    config, data, folder, *texts = sys.argv[1:]
    logging.disable(logging.INFO)
    start, start_cpu = time.perf_counter(), cpu_s()
    model = train_nlu(config=config, nlu_data=data, output=folder, fixed_model_name="model")
    assert model is not None, "Rasa did not train"
    outcome: dict[str, object] = {
        "train_s": round(time.perf_counter() - start, 1),
        "train_cpu_s": round(cpu_s() - start_cpu, 1),
        "model_mb": round(Path(model).stat().st_size / 1e6, 1),
    }
    if texts:
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
        outcome["intents"], outcome["parse_ms"] = asyncio.run(parse_all(model, json.loads(Path(texts[0]).read_text())))
    print(json.dumps(outcome), flush=True)


if __name__ == "__main__":
    main()
