import threading, time, sys
def late():
    time.sleep(0.3)
    print("late")  # expect: late
threading.Thread(target=late).start()
sys.exit(3)
# exit: 3
