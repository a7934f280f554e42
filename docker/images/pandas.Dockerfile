# pandas, seaborn and statsmodels. Debian 13 carries no pyarrow.
ARG BASE
FROM ${BASE}

RUN set -eu; \
    apt-get update; \
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      python3-pandas \
      python3-seaborn \
      python3-statsmodels; \
    apt-get clean; \
    rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/*.log /var/log/apt
