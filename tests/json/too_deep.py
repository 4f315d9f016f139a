import json
for text in "[" * 1000000, '{"a":' * 1000000:
    try:
        json.loads(text)
    except RecursionError as e:
        print(e)  # expect: maximum recursion depth exceeded while decoding a JSON array from a unicode string
        # expect: maximum recursion depth exceeded while decoding a JSON object from a unicode string
