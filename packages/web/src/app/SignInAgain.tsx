import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { problemWords, signIn } from '../api/request.js';
import styles from './notice.module.css';

/** Takes the address that the server printed, so that the page goes on as it stands: what is unsaved stays in it. */
export const SignInAgain = () => {
  const client = useQueryClient();
  const id = useId();
  const [address, setAddress] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await signIn(address);
      await client.invalidateQueries();
    } catch (error) {
      setTrouble(problemWords(error));
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>启动窗口里显示的地址</label>
      <Input
        id={id}
        autoComplete="off"
        spellCheck={false}
        placeholder="http://127.0.0.1:8420/?token=…"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <Button htmlType="submit" type="primary" disabled={address.trim() === ''}>
        接着使用
      </Button>
      {trouble === undefined ? null : <p role="alert">{trouble}</p>}
    </form>
  );
};
