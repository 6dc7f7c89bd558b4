import type { MessageKind, MessageTemplate } from '../../domain/care.js';

const signed = (...paragraphs: string[]): string => ['Hello,', ...paragraphs, 'Kind regards\n{shop}\n'].join('\n\n');

/** What is written to customers unless the scenario brings texts of its own. */
export const builtInTexts: Readonly<Record<MessageKind, MessageTemplate>> = {
  backordered: {
    subject: 'Your order {order}: some of it is still on its way to us',
    body: signed(
      'thank you for your order {order}. We do not have {items} in stock right now. More is on its way, and we expect to deliver to you by {promise}.',
      'You need not do anything. We are sorry for the wait.',
    ),
  },
  offer: {
    subject: 'Your order {order}: would you like to wait?',
    body: signed(
      'thank you for your order {order}. We do not have {items} in stock right now. More is on its way, and we expect to deliver to you by {promise}.',
      'If that is too late for you, just reply to this message and we will cancel what is missing, at no cost. Otherwise you need not do anything.',
    ),
  },
  update: {
    subject: 'Your order {order}: expected by {eta}',
    body: signed(
      'a short note on your order {order}: we are still waiting for {items}. We expect to deliver to you by {eta}.',
      'Thank you for your patience.',
    ),
  },
  slipped: {
    subject: 'Your order {order} will be later than we told you',
    body: signed(
      'we have news on your order {order} that we would rather not have: {items} will come later than we told you. We now expect to deliver to you by {eta}.',
      'We are sorry, and we will write again if anything changes.',
    ),
  },
  incentive: {
    subject: 'Thank you for waiting: {voucher} for you',
    body: signed(
      'you have been waiting for {items} of your order {order} for longer than we would like. To thank you there is a voucher of {voucher} for your next order.',
      'We now expect to deliver to you by {eta}.',
    ),
  },
  express: {
    subject: 'Your order {order} will go by express',
    body: signed(
      'you have been waiting for {items} of your order {order} for longer than we would like. As soon as all is here we will send it by express, at our cost.',
      'We now expect to deliver to you by {eta}.',
    ),
  },
  refund: {
    subject: 'Your order {order}: shipping is on us',
    body: signed(
      'we promised your order {order} for {promise}, and we did not keep that promise. We have paid back what you paid for shipping.',
      'We now expect to deliver {items} to you by {eta}. We are sorry for the delay.',
    ),
  },
  shipped: {
    subject: 'Your order {order} is on its way',
    body: signed(
      'good news: all of your order {order} is here and on its way to you. It should be with you by {eta}.',
      'Thank you for waiting.',
    ),
  },
  cancelled: {
    subject: 'Your order {order} is cancelled',
    body: signed(
      'we have cancelled what was still missing of your order {order}: {items}. You are not charged for it.',
      'We are sorry that we could not send it in time, and hope to do better next time.',
    ),
  },
};
