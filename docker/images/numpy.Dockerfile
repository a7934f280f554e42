# NumPy, SciPy and Matplotlib on OpenBLAS.
ARG BASE
FROM ${BASE}

RUN set -eu; \
    apt-get update; \
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      python3-numpy \
      python3-scipy \
      python3-matplotlib \
      libopenblas0-pthread; \
    apt-get clean; \
    rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/*.log /var/log/apt

# Matplotlib would scan the fonts in every container's first plot, and could not store the result
# on a read-only root.
RUN set -eu; \
    mkdir -p /opt/pairwise/matplotlib; \
    MPLCONFIGDIR=/opt/pairwise/matplotlib MPLBACKEND=Agg python3 -B -c 'import matplotlib.pyplot'; \
    ls /opt/pairwise/matplotlib/fontlist-*.json; \
    chmod -R a+rX /opt/pairwise/matplotlib

# The reference BLAS is up to fifty times slower, so a silent fall-back to it must fail the build.
RUN python3 -B -c "import numpy; numpy.ones((2, 2)) @ numpy.ones((2, 2)); \
assert 'openblas' in open('/proc/self/maps').read(), 'NumPy does not use OpenBLAS'"
