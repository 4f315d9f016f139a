import sys

for name in "modules/simple", "modules\0simple", "json/decoder", "modules.", "modules..simple", "modules.simple/":
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(e)  # expect: No module named 'modules/simple'
        # expect: No module named 'modules\x00simple'
        # expect: No module named 'json/decoder'
        # expect: No module named 'modules.'
        # expect: No module named 'modules.'
        # expect: No module named 'modules.simple/'
print(any("/" in name for name in sys.modules))  # expect: False
