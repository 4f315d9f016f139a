# Functions whose arguments no signature can say have none.
import inspect
import re

print(max.__text_signature__, min.__text_signature__, re.match("a", "a").group.__text_signature__)
# expect: None None None
try:
    inspect.signature(max)
except ValueError as e:
    print(e)  # expect: no signature found for builtin <built-in function max>
