# Django, Django REST framework and Flask.
ARG BASE
FROM ${BASE}

RUN set -eu; \
    apt-get update; \
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      python3-django \
      python3-djangorestframework \
      python3-flask; \
    apt-get clean; \
    rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/*.log /var/log/apt
