"""Entry point: ``python3 -P -s -B -m pairwise_runner``."""

import os
import sys

from pairwise_runner.zygote import main

exit_code = main()
sys.stderr.flush()
# The libraries' exit callbacks would only delay the end of the container.
os._exit(exit_code)
