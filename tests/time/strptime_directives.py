# Which letters strptime knows; those that only strftime knows are refused, whatever the text.
import string
import time
known = []
for letter in string.ascii_letters:
    try: time.strptime('~', '%' + letter)
    except ValueError as error:
        if 'bad directive' not in str(error): known.append(letter)
print(''.join(known))  # expect: abcdfjmpuwxyzABGHIMSUVWXYZ
for text, form in (('', '%D'), ('19', '%Y %')):
    try: time.strptime(text, form)
    except ValueError as error: print(error, error.__suppress_context__)
# expect: 'D' is a bad directive in format '%D' True
# expect: stray % in format '%Y %' True
