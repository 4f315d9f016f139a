import multiprocessing
from concurrent.futures import ProcessPoolExecutor
try:
    ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork"), max_tasks_per_child=3)
except ValueError as e:
    print(e)
    # expect: max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; supply a different mp_context.
for wrong in 0, 1.5:
    try:
        ProcessPoolExecutor(1, max_tasks_per_child=wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)  # expect: ValueError max_tasks_per_child must be >= 1
        # expect: TypeError max_tasks_per_child must be an integer
