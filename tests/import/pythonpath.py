# env: PYTHONPATH=modules/elsewhere
import found_elsewhere
print(found_elsewhere.value)  # expect: found elsewhere
