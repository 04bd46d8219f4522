"""The shapes of what the API takes and gives, for its description (OpenAPI).

What it gives is made by the contracts of the rooms below and is not put through these again; a test holds them against
docs/answer.schema.json, and the API's tests hold every response against its description.
"""
