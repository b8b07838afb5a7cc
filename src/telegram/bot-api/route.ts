import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { Agent, buildConnector, EnvHttpProxyAgent, ProxyAgent, type Dispatcher } from 'undici';
import { SocksClient } from 'socks';
import type { Proxies } from './proxies.js';

const KEEP_CONNECTIONS_MS = 30_000;
const CONNECT_WITHIN_MS = 10_000;
/**
 * Of a host's addresses Node gives each so long before it tries the next, and then never comes back to it: with its own 250 ms whoever is
 * farther away than that, and has no IPv6, reaches nobody.
 */
const ADDRESS_WITHIN_MS = 1_500;

const OPTIONS = { keepAliveTimeout: KEEP_CONNECTIONS_MS } as const;
const SOCKS = /^socks5h?:$/;

/** The way out: directly, or by a proxy. A SOCKS proxy looks names up itself. */
export const createRoute = ({ own, http = '', https = '', except = '' }: Proxies = {}): Dispatcher => {
  // For every connection of the process, that to a proxy too.
  setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_WITHIN_MS);
  // Not undefined, for which undici would look into the environment.
  if (own === undefined) return new EnvHttpProxyAgent({ ...OPTIONS, httpProxy: http, httpsProxy: https, noProxy: exceptOf(except) });
  const proxy = new URL(own);
  if (SOCKS.test(proxy.protocol)) return new Agent({ ...OPTIONS, connect: connectBySocks(proxy) });
  return new ProxyAgent({ ...OPTIONS, uri: own });
};

/** What runs on this machine is no proxy's business; a * alone means everything. */
const exceptOf = (except: string): string => (except.trim() === '*' ? '*' : `${except},localhost,127.0.0.1,[::1]`);

const SOCKS_PORT = 1080;

const connectBySocks = ({ hostname, port, username, password }: URL): buildConnector.connector => {
  const secure = buildConnector({ timeout: CONNECT_WITHIN_MS });
  const proxy = {
    type: 5,
    host: hostname,
    port: port === '' ? SOCKS_PORT : Number(port),
    ...(username !== '' && { userId: decodeURIComponent(username), password: decodeURIComponent(password) }),
  } as const;
  return (target, callback) => {
    const isSecure = target.protocol === 'https:';
    const destination = { host: target.hostname, port: Number(target.port) || (isSecure ? 443 : 80) };
    SocksClient.createConnection({ proxy, command: 'connect', destination, timeout: CONNECT_WITHIN_MS }).then(
      ({ socket }) => {
        if (isSecure) secure({ ...target, httpSocket: socket }, callback);
        else callback(null, socket.setNoDelay(true));
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
};
