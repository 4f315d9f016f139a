import modules.simple  # expect: loaded simple
import modules.simple as again
from modules import simple
print(again is simple, modules.simple is simple)  # expect: True True
