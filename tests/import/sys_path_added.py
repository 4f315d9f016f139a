import sys
sys.path.insert(0, "modules/elsewhere")
import found_elsewhere
print(found_elsewhere.value)  # expect: found elsewhere
