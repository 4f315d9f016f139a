"""requests.packages.urllib3, a name that programs use to switch warnings off."""
import sys

import urllib3
import urllib3.exceptions

sys.modules[__name__ + ".urllib3"] = urllib3
sys.modules[__name__ + ".urllib3.exceptions"] = urllib3.exceptions
