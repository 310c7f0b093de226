"""The client of any endpoint that speaks OpenAI's chat completions (`pip install isoko[rephrase]`)."""

from openai import AsyncOpenAI, OpenAIError

from bot.rephrasing import NoRephrasing, instructions

TIMEOUT_S = 4.0
"""A shopper waits for it: later than this, the page itself is the better answer."""
_ANSWER_MAX = 400


class OpenAIRephraser:
    """`Rephraser` over HTTP.

    Args:
        base_url: Address of the endpoint up to its version, such as `http://127.0.0.1:11434/v1`.
        model: Name of the model there.
        key: The endpoint's key; one that needs none takes any.
    """

    def __init__(self, base_url: str, model: str, key: str | None) -> None:
        self._client = AsyncOpenAI(base_url=base_url, api_key=key or "none", timeout=TIMEOUT_S, max_retries=0)
        self._model = model

    async def rephrase(self, question: str, passage: str, language: str) -> str:
        """Answers a question from a passage.

        Args:
            question: As the shopper wrote it.
            passage: All that may be said.
            language: ISO 639-1 code of the language to answer in.

        Returns:
            The answer.

        Raises:
            NoRephrasing: There is none.
        """
        try:
            completion = await self._client.chat.completions.create(
                model=self._model,
                messages=[
                    {"role": "system", "content": instructions(language)},
                    {"role": "user", "content": f"Question: {question}\n\nPassage:\n{passage}"},
                ],
                temperature=0,
                max_tokens=_ANSWER_MAX,
            )
        except OpenAIError as error:
            raise NoRephrasing(type(error).__name__) from error
        written = completion.choices[0].message.content if completion.choices else None
        if not written or not written.strip():
            raise NoRephrasing("an empty answer")
        return written.strip()

    async def close(self) -> None:
        """Ends its connections."""
        await self._client.close()
