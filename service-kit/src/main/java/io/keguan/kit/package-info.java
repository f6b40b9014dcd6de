/**
 * What every service shares, all of it technical: how a request is refused, how a change is stored with its events and its
 * audit trail, how lists page, how policies are kept. It knows no word of the business.
 */
package io.keguan.kit;
