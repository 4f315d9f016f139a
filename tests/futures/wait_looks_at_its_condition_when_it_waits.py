from concurrent.futures import Future, wait
done = Future()
done.set_result(1)
for futures in [], [done], [done, Future()]:
    try:
        print(len(wait(futures, timeout=0.01, return_when="SOME").done))  # expect: 0
        # expect: 1
    except ValueError as e:
        print(e)  # expect: Invalid return condition: 'SOME'
