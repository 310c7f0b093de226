"""The tracker, the policy and the rendering of replies."""
